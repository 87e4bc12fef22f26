package rabita.analysis;

import java.util.Locale;

/** The stretch of text in which two actors must both be named. */
public enum Unit {
  SENTENCE,
  DOCUMENT;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The value written to tables, such as {@code sentence}. */
  public String label() {
    return label;
  }
}
