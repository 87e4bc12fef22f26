package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A decade or century: years {@code first} to {@code first + years - 1} of a calendar.
 *
 * @param system its calendar
 * @param first its first year, or an offset in units where {@code relative}
 * @param years 10 or 100
 * @param relative true for "last decade"
 */
record ErasMeaning(CalendarSystem system, int first, int years, boolean relative)
    implements Meaning {
  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    if (!relative) {
      return from(first);
    }

    return anchor
        .map(day -> from((system.fields(day).year() / years + first) * years))
        .orElseGet(
            () -> Value.unresolved(system.calendar(), granularity(), years == 10 ? "XXX" : "XX"));
  }

  private Value from(int year) {
    int begin = Math.max(1, year);
    LocalDate last = system.lastDay(year + years - 1, 12);
    return Value.days(system.calendar(), granularity(), system.day(begin, 1, 1), last, relative)
        .widened(system.doubt());
  }

  private Granularity granularity() {
    return years == 10 ? Granularity.DECADE : Granularity.CENTURY;
  }
}
