package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A quarter or half of a fiscal year: "the first quarter of the fiscal year 2016-17" is, in a
 * language whose fiscal year begins in April, April to June 2016.
 *
 * @param rules the calendars of the language
 * @param year the fiscal year, empty where it is said by its distance only
 * @param offset fiscal years from the present one, where {@code year} is empty
 * @param part quarter or half
 * @param number which of them, negative: the last
 */
record FiscalPartMeaning(
    CalendarRules rules, Optional<Meaning> year, int offset, Unit part, int number)
    implements Meaning {

  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    Meaning distant = new UnitMeaning(rules, rules.usual(), Unit.FISCAL_YEAR, offset, false);
    Value whole = year.orElse(distant).resolve(anchor);
    Granularity granularity = part == Unit.QUARTER ? Granularity.QUARTER : Granularity.INTERVAL;
    if (whole.earliest().isEmpty()) {
      return Value.unresolved(whole.calendar(), granularity, whole.timex());
    }

    CalendarSystem system = rules.system(whole.calendar());
    CalendarSystem.Fields begin = system.fields(whole.earliest().get());
    int months = part == Unit.QUARTER ? 3 : 6;
    int index = number < 0 ? 12 / months - 1 : Math.min(Math.max(number, 1), 12 / months) - 1;
    LocalDate first = day(system, begin, index * months);
    LocalDate last = day(system, begin, (index + 1) * months).minusDays(1);
    return Value.days(whole.calendar(), granularity, first, last, whole.relative());
  }

  private static LocalDate day(CalendarSystem system, CalendarSystem.Fields begin, int months) {
    int month = begin.year() * 12 + begin.month() - 1 + months;
    return system.day(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, begin.day());
  }
}
