package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A year, years, or a part of a year: "2014", "2014-2016", "spring 2014", "the first quarter".
 *
 * @param system its calendar
 * @param year the year, or the first
 * @param lastYear the last year of a range
 * @param firstMonth month in which it begins; above 12 in the next year
 * @param months number of months, 12 for a whole year
 * @param granularity how much time it covers
 */
record YearMeaning(
    CalendarSystem system,
    YearReference year,
    OptionalInt lastYear,
    int firstMonth,
    int months,
    Granularity granularity)
    implements Meaning {

  static YearMeaning whole(CalendarSystem system, YearReference year) {
    return new YearMeaning(system, year, OptionalInt.empty(), 1, 12, Granularity.YEAR);
  }

  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    if (year.isFixed()) {
      return inYear(year.value(), false);
    }

    return anchor
        .map(day -> inYear(year.year(system, day, new InYear(), OptionalInt.empty()), true))
        .orElseGet(() -> Value.unresolved(system.calendar(), granularity, unknown()));
  }

  private String unknown() {
    return switch (granularity) {
      case SEASON -> "XXXX-" + new String[] {"SP", "SU", "FA", "WI"}[seasonIndex()];
      case QUARTER -> "XXXX-Q" + ((firstMonth - 1) / 3 + 1);
      default -> "XXXX";
    };
  }

  private int seasonIndex() {
    return system.calendar() == Calendar.GREGORIAN ? firstMonth / 3 - 1 : (firstMonth - 1) / 3;
  }

  private Value inYear(int inYear, boolean relative) {
    LocalDate last = last(lastYear.orElse(inYear));
    return Value.days(system.calendar(), granularity, first(inYear), last, relative)
        .widened(system.doubt());
  }

  private LocalDate first(int inYear) {
    return system.day(inYear, firstMonth, 1);
  }

  private LocalDate last(int inYear) {
    int index = firstMonth + months - 2;
    return system.lastDay(inYear + index / 12, index % 12 + 1);
  }

  /** The days of this meaning in each year. */
  private final class InYear implements YearReference.Candidate {
    @Override
    public LocalDate first(int inYear) {
      return YearMeaning.this.first(inYear);
    }

    @Override
    public LocalDate last(int inYear) {
      return YearMeaning.this.last(inYear);
    }
  }
}
