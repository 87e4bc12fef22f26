package rabita.jobs;

import java.util.Locale;

/** Which documents count: all, or of each set of near-duplicates its lead alone. */
public enum Basis {
  ARTICLE,
  STORY;

  /** The value written to tables, such as {@code story}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
