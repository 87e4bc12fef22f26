package rabita.analysis;

import java.util.Locale;

/** The stretch of text in which two actors must both be named. */
public enum Unit {
  SENTENCE,
  DOCUMENT;

  /** The value written to tables, such as {@code sentence}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
