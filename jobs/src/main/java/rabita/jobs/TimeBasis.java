package rabita.jobs;

import java.util.Locale;

/** Which day puts a sentence into a period: that of publication, or one that it speaks of. */
public enum TimeBasis {
  PUBLISHED,
  MENTIONED;

  /** The value written to tables, such as {@code mentioned}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
