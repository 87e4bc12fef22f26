package rabita.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A stretch of time that ends at the publication day or begins after it: "the past three years",
 * "the next five days".
 *
 * @param calendar the calendar of the unit
 * @param unit what is counted
 * @param count how many
 * @param direction -1 for the past, 1 for the future
 */
record SpanMeaning(Calendar calendar, ChronoUnit unit, int count, int direction)
    implements Meaning {

  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    return anchor.map(this::from).orElseGet(this::unresolved);
  }

  private Value from(LocalDate anchor) {
    LocalDate other = anchor.plus((long) direction * count, unit);
    return direction < 0
        ? Value.days(calendar, Granularity.INTERVAL, other, anchor, true)
        : Value.days(calendar, Granularity.INTERVAL, anchor.plusDays(1), other, true);
  }

  private Value unresolved() {
    String letter =
        switch (unit) {
          case DAYS -> "D";
          case WEEKS -> "W";
          case MONTHS -> "M";
          default -> "Y";
        };
    int length = unit == ChronoUnit.DECADES ? 10 * count : count;
    return Value.unresolved(calendar, Granularity.INTERVAL, "P" + length + letter);
  }
}
