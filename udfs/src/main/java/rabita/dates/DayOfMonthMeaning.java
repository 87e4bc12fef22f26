package rabita.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A day, or a range of days, of a month that has no name: "the 20th of next month", "4 to 22 this
 * month", "Friday the 27th", "on the 22nd".
 *
 * @param system the calendar of the month
 * @param offset months from the present one; empty: the nearest with such a day
 * @param day the day
 * @param lastDay the last day of a range
 * @param weekday the weekday said with the day
 * @param ahead true in a clause about the future
 */
record DayOfMonthMeaning(
    CalendarSystem system,
    OptionalInt offset,
    int day,
    OptionalInt lastDay,
    OptionalInt weekday,
    boolean ahead)
    implements Meaning {
  /** Months looked at each way where none is said. */
  private static final int REACH = 6;

  private static final int OTHER_WEEKDAY = 100_000;

  @Override
  public Meaning inFuture() {
    return new DayOfMonthMeaning(system, offset, day, lastDay, weekday, true);
  }

  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    Granularity granularity = lastDay.isPresent() ? Granularity.INTERVAL : Granularity.DAY;
    if (anchor.isEmpty()) {
      return Value.unresolved(system.calendar(), granularity, "XXXX-XX-XX");
    }

    int index = offset.isPresent() ? month(anchor.get(), offset.getAsInt()) : nearest(anchor.get());
    LocalDate first = dayOf(index, day);
    LocalDate end = dayOf(index, lastDay.orElse(day));
    return Value.days(
        system.calendar(), granularity, first, end.isBefore(first) ? first : end, true);
  }

  private int month(LocalDate anchor, int months) {
    CalendarSystem.Fields present = system.fields(anchor);
    return present.year() * 12 + present.month() - 1 + months;
  }

  private LocalDate dayOf(int index, int number) {
    int year = Math.floorDiv(index, 12);
    int month = Math.floorMod(index, 12) + 1;
    return system.day(year, month, Math.min(number, system.monthLength(year, month)));
  }

  private int nearest(LocalDate anchor) {
    int best = month(anchor, 0);
    long least = Long.MAX_VALUE;
    int reach = weekday.isPresent() ? REACH : 1;
    for (int months = -reach; months <= reach; months++) {
      int index = month(anchor, months);
      LocalDate first = dayOf(index, day);
      long distance = YearReference.distance(ChronoUnit.DAYS.between(anchor, first), ahead);
      if (weekday.isPresent() && first.getDayOfWeek().getValue() != weekday.getAsInt()
          || system.fields(first).day() != day) {
        distance += OTHER_WEEKDAY;
      }

      if (distance < least) {
        least = distance;
        best = index;
      }
    }

    return best;
  }
}
