package rabita.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A week by its number in a year or month: "the third week of 2027".
 *
 * @param span the year or month
 * @param number the number, from 1; -1 for the last, -2 for the last but one
 */
record WeekMeaning(Meaning span, int number) implements Meaning {
  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    Value whole = span.resolve(anchor);
    if (whole.earliest().isEmpty() || whole.latest().isEmpty()) {
      return Value.unresolved(whole.calendar(), Granularity.WEEK, "XXXX-WXX");
    }

    // ISO 8601: the first week is the one with the fourth day; the last has the fourth day from the
    // end.
    LocalDate monday =
        whole.earliest().get().plusDays(3).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate last =
        whole.latest().get().minusDays(3).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = number < 0 ? last.plusWeeks(number + 1L) : monday.plusWeeks(number - 1L);
    return Value.days(
        whole.calendar(), Granularity.WEEK, first, first.plusDays(6), whole.relative());
  }
}
