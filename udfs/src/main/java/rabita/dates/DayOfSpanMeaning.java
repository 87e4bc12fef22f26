package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day by its number in a month or year: "the last day of May", "the third day of 2015".
 *
 * @param span the month or year
 * @param number the number, from 1; -1 for the last
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

    LocalDate counted = whole.earliest().get().plusDays(number - 1L);
    LocalDate last = whole.latest().get();
    LocalDate day = number < 0 || counted.isAfter(last) ? last : counted;
    return Value.days(whole.calendar(), Granularity.DAY, day, day, whole.relative());
  }
}
