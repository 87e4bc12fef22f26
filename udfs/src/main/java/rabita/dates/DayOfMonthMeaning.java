package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A day, or a range of days, of a month that has no name: "the 20th of next month", "4 to 22 this
 * month", "Friday the 27th".
 *
 * @param system the calendar of the month
 * @param offset months from the present one; empty: the nearest with such a day
 * @param day the day
 * @param lastDay the last day of a range
 */
record DayOfMonthMeaning(CalendarSystem system, OptionalInt offset, int day, OptionalInt lastDay)
    implements Meaning {

  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    Granularity granularity = lastDay.isPresent() ? Granularity.INTERVAL : Granularity.DAY;
    if (anchor.isEmpty()) {
      return Value.unresolved(system.calendar(), granularity, "XXXX-XX-XX");
    }

    CalendarSystem.Fields present = system.fields(anchor.get());
    int index = present.year() * 12 + present.month() - 1 + offset.orElse(0);
    int year = Math.floorDiv(index, 12);
    int month = Math.floorMod(index, 12) + 1;
    int length = system.monthLength(year, month);
    LocalDate first = system.day(year, month, Math.min(day, length));
    LocalDate end = system.day(year, month, Math.min(lastDay.orElse(day), length));
    return Value.days(
        system.calendar(), granularity, first, end.isBefore(first) ? first : end, true);
  }
}
