package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day by its number in a month or year: "the last day of May", "the third day of 2015".
 *
 * @param span the month or year
 * @param number the number, from 1; -1 for the last, -2 for the last but one
 */
record DayOfSpanMeaning(Meaning span, int number) implements Meaning {
  @Override
  public Meaning inFuture() {
    return new DayOfSpanMeaning(span.inFuture(), number);
  }

  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    Value whole = span.resolve(anchor);
    if (whole.earliest().isEmpty() || whole.latest().isEmpty()) {
      return Value.unresolved(whole.calendar(), Granularity.DAY, "XXXX-XX-XX");
    }

    LocalDate first = whole.earliest().get();
    LocalDate last = whole.latest().get();
    LocalDate counted = number < 0 ? last.plusDays(number + 1L) : first.plusDays(number - 1L);
    LocalDate day = counted.isAfter(last) || counted.isBefore(first) ? last : counted;
    return Value.days(whole.calendar(), Granularity.DAY, day, day, whole.relative());
  }
}
