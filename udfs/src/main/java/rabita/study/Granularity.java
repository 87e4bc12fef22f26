package rabita.study;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
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

  /** The first day of the period that holds a day. */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The granularity of a label; empty for an unknown one. */
  public static Optional<Granularity> find(String label) {
    return Arrays.stream(values()).filter(value -> value.label().equals(label)).findFirst();
  }
}
