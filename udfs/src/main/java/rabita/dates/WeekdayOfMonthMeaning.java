package rabita.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A weekday by its number in a month: "the first Friday in May", "the last Sunday of this month".
 *
 * @param month the month
 * @param weekday the weekday
 * @param number the number, from 1; -1 for the last
 */
record WeekdayOfMonthMeaning(Meaning month, DayOfWeek weekday, int number) implements Meaning {
  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    Value whole = month.resolve(anchor);
    if (whole.earliest().isEmpty() || whole.latest().isEmpty()) {
      return Value.unresolved(
          whole.calendar(), Granularity.DAY, Value.unknownWeekday(weekday.getValue()));
    }

    LocalDate first = whole.earliest().get().with(TemporalAdjusters.nextOrSame(weekday));
    LocalDate last = whole.latest().get().with(TemporalAdjusters.previousOrSame(weekday));
    LocalDate day = number < 0 ? last : first.plusWeeks(number - 1L);
    return Value.days(
        whole.calendar(),
        Granularity.DAY,
        day.isAfter(last) ? last : day,
        day.isAfter(last) ? last : day,
        whole.relative());
  }
}
