package rabita.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A whole unit at a distance: "today", "last week", "two months ago", "next year".
 *
 * @param rules the calendars of the language
 * @param system the calendar of months and years
 * @param unit the unit
 * @param offset units from the present one
 * @param eitherWay true where the word means the same distance ahead too
 */
record UnitMeaning(
    CalendarRules rules, CalendarSystem system, Unit unit, int offset, boolean eitherWay)
    implements Meaning {

  @Override
  public Meaning inFuture() {
    return eitherWay ? new UnitMeaning(rules, system, unit, -offset, false) : this;
  }

  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    return switch (unit) {
      case YEAR -> YearMeaning.whole(system, YearReference.offset(offset)).resolve(anchor);
      case DECADE -> new ErasMeaning(system, offset, 10, true).resolve(anchor);
      case CENTURY -> new ErasMeaning(system, offset, 100, true).resolve(anchor);
      default -> anchor.map(this::from).orElseGet(this::unresolved);
    };
  }

  private Value from(LocalDate anchor) {
    return switch (unit) {
      case DAY -> days(Granularity.DAY, anchor.plusDays(offset), 0);
      case WEEK -> days(Granularity.WEEK, rules.weekOf(anchor).plusWeeks(offset), 6);
      case WEEKEND -> {
        LocalDate monday = anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield days(Granularity.INTERVAL, monday.plusWeeks(offset).plusDays(5), 1);
      }
      case FISCAL_YEAR -> rules.fiscalYear(rules.fiscalYearOf(anchor) + offset, true);
      case QUARTER -> months(anchor, 3, Granularity.QUARTER);
      case HALF -> months(anchor, 6, Granularity.INTERVAL);
      default -> months(anchor, 1, Granularity.MONTH);
    };
  }

  private Value days(Granularity granularity, LocalDate first, int more) {
    return Value.days(Calendar.NONE, granularity, first, first.plusDays(more), true);
  }

  private Value months(LocalDate anchor, int size, Granularity granularity) {
    CalendarSystem.Fields present = system.fields(anchor);
    int index = (present.year() * 12 + present.month() - 1) / size * size + offset * size;
    int last = index + size - 1;
    return Value.days(
            system.calendar(),
            granularity,
            system.day(Math.floorDiv(index, 12), Math.floorMod(index, 12) + 1, 1),
            system.lastDay(Math.floorDiv(last, 12), Math.floorMod(last, 12) + 1),
            true)
        .widened(system.doubt());
  }

  private Value unresolved() {
    return switch (unit) {
      case DAY -> Value.unresolved(Calendar.NONE, Granularity.DAY, "XXXX-XX-XX");
      case WEEK -> Value.unresolved(Calendar.NONE, Granularity.WEEK, "XXXX-WXX");
      case WEEKEND -> Value.unresolved(Calendar.NONE, Granularity.INTERVAL, "XXXX-WXX-WE");
      case QUARTER -> Value.unresolved(system.calendar(), Granularity.QUARTER, "XXXX-QX");
      case HALF -> Value.unresolved(system.calendar(), Granularity.INTERVAL, "XXXX-HX");
      case FISCAL_YEAR -> Value.unresolved(rules.fiscalCalendar(), Granularity.YEAR, "FYXXXX");
      default -> Value.unresolved(system.calendar(), Granularity.MONTH, "XXXX-XX");
    };
  }
}
