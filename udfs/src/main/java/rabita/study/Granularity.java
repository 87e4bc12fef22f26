package rabita.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Length of the periods that a series is cut into. Weeks begin on Monday (ISO 8601). */
public enum Granularity {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** The value written to tables and studies, such as {@code month}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The granularity of a label; empty for an unknown one. */
  public static Optional<Granularity> find(String label) {
    return Arrays.stream(values()).filter(value -> value.label().equals(label)).findFirst();
  }
}
