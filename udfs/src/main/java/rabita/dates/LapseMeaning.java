package rabita.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A distance of several units: "two years, one month and 21 days ago". It is as fine as its
 * smallest unit.
 *
 * @param rules the calendars of the language
 * @param system the calendar of months and years
 * @param parts what is counted
 * @param direction -1 for the past, 1 for the future
 */
record LapseMeaning(CalendarRules rules, CalendarSystem system, List<Part> parts, int direction)
    implements Meaning {

  /** A number of units. */
  record Part(int count, Unit unit) {
    private int months() {
      return switch (unit) {
        case MONTH -> count;
        case QUARTER -> 3 * count;
        case YEAR -> 12 * count;
        case DECADE -> 120 * count;
        default -> 0;
      };
    }

    private int days() {
      return switch (unit) {
        case DAY -> count;
        case WEEK -> 7 * count;
        default -> 0;
      };
    }

    private boolean isCounted() {
      return unit == Unit.DAY || months() + days() != 0;
    }
  }

  /** True where all units can be added. */
  boolean isPossible() {
    return parts.stream().allMatch(Part::isCounted);
  }

  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    Unit smallest = parts.stream().map(Part::unit).min(Unit::compareTo).orElse(Unit.DAY);
    return new UnitMeaning(rules, system, smallest, 0, false).resolve(anchor.map(this::from));
  }

  private LocalDate from(LocalDate anchor) {
    CalendarSystem.Fields present = system.fields(anchor);
    int months = direction * parts.stream().mapToInt(Part::months).sum();
    int days = direction * parts.stream().mapToInt(Part::days).sum();
    int index = present.year() * 12 + present.month() - 1 + months;
    int year = Math.floorDiv(index, 12);
    int month = Math.floorMod(index, 12) + 1;
    int day = Math.min(present.day(), system.monthLength(year, month));
    return system.day(year, month, day).plusDays(days);
  }
}
