package rabita.text;

import java.util.Locale;

/** What a token is made of. */
public enum TokenKind {
  WORD,
  NUMBER,
  PUNCTUATION,
  SYMBOL;

  private static final TokenKind[] VALUES = values();

  /**
   * The value written to tables: {@code word}, {@code number}, {@code punctuation}, {@code symbol}.
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TokenKind of(int ordinal) {
    return VALUES[ordinal];
  }
}
