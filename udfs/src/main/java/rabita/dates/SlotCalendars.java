package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Tells the calendar and the year that filled slots speak of.
 *
 * @param rules the calendars of the language
 */
record SlotCalendars(CalendarRules rules) {
  /** Smaller numbers are short years, or years of another calendar. */
  private static final int FULL_YEAR = 1000;

  /** The calendar of a month as {@link Readings#month} packs it; that of its year for a number. */
  Optional<CalendarSystem> systemOfMonth(Slots slots, int calendar) {
    if (calendar == 0) {
      return systemOfYear(slots);
    }

    CalendarSystem system = rules.system(Calendar.values()[calendar - 1]);
    int year = slots.get(Slot.YEAR, 0);
    if (year > 0
        && year < 100
        && system.calendar() != Calendar.ISLAMIC
        && rules.ofYear(year).isEmpty()) {
      return Optional.empty();
    }

    return year < 100 || plausible(system, year) || isForeign(system, year)
        ? Optional.of(system)
        : Optional.empty();
  }

  /** The calendar of the era said, else of the year said, else the usual one. */
  Optional<CalendarSystem> systemOfYear(Slots slots) {
    if (slots.has(Slot.ERA) && !slots.has(Slot.ERA, Readings.BEFORE_CHRIST)) {
      return Optional.of(rules.system(Calendar.values()[slots.get(Slot.ERA)]));
    }

    return slots.has(Slot.YEAR) ? rules.ofYear(slots.get(Slot.YEAR)) : Optional.of(rules.usual());
  }

  /** True for a Gregorian year beside a month of another calendar: "Ramadan 2021". */
  private boolean isForeign(CalendarSystem system, int year) {
    return system.calendar() != Calendar.GREGORIAN
        && year >= FULL_YEAR
        && rules.ofYear(year).filter(said -> said.calendar() == Calendar.GREGORIAN).isPresent();
  }

  /** The year of a calendar whose month, or first month, begins in a Gregorian year. */
  private static int yearWithin(CalendarSystem system, int month, int gregorian) {
    int first = system.fields(LocalDate.of(gregorian, 1, 1)).year();
    return system.day(first, month, 1).getYear() < gregorian ? first + 1 : first;
  }

  private static boolean plausible(CalendarSystem system, int year) {
    return system.calendar() == Calendar.GREGORIAN ? year >= 1000 : year < 1600;
  }

  /** Which year is meant, by its number, by a unit with a modifier, or by none. */
  YearReference yearOf(Slots slots, CalendarSystem system) {
    if (slots.has(Slot.YEAR) && slots.has(Slot.MONTH) && isForeign(system, slots.get(Slot.YEAR))) {
      int month = slots.get(Slot.MONTH) % Readings.MONTHS_OF_CALENDAR;
      return YearReference.fixed(yearWithin(system, month, slots.get(Slot.YEAR)));
    }

    if (slots.has(Slot.YEAR)) {
      return YearReference.fixed(rules.full(system, slots.get(Slot.YEAR)));
    }

    if (slots.has(Slot.DEICTIC)) {
      Deictic deictic = Deictic.of(slots.get(Slot.DEICTIC));
      return deictic.unit() == Unit.YEAR
          ? YearReference.offset(deictic.offset())
          : YearReference.UNSAID;
    }

    boolean ofYear = slots.has(Slot.UNIT, Unit.YEAR.ordinal());
    if (ofYear && slots.has(Slot.AGO)) {
      return YearReference.offset(slots.get(Slot.AGO) * slots.get(Slot.COUNT, 1));
    }

    if (slots.has(Slot.MODIFIER)) {
      int offset = slots.get(Slot.MODIFIER);
      return ofYear ? YearReference.offset(offset) : YearReference.occurrence(offset);
    }

    return YearReference.UNSAID;
  }
}
