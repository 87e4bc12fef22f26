package rabita.dates;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import rabita.dates.WeekdayMeaning.Choice;

/**
 * Reads filled slots: which meaning they have together, or none.
 *
 * @param rules the calendars of the language
 */
record Readings(CalendarRules rules) {
  /** In {@link Slot#ERA}: before the common era. */
  static final int BEFORE_CHRIST = 9;

  private static final int MONTHS_OF_CALENDAR = 100;

  /** A named month as one number. */
  static int month(Calendar calendar, int month) {
    return (calendar.ordinal() + 1) * MONTHS_OF_CALENDAR + month;
  }

  /** The meaning of filled slots, empty where they make no date. */
  Optional<Meaning> read(Slots slots) {
    if (slots.has(Slot.MONTH)) {
      return month(slots);
    }

    if (slots.has(Slot.SEASON)) {
      return Optional.of(season(slots));
    }

    if (slots.has(Slot.QUARTER)) {
      slots.put(Slot.PART, Unit.QUARTER.ordinal());
      slots.put(Slot.ORDINAL, slots.get(Slot.QUARTER));
    }

    if (slots.has(Slot.PART)) {
      return Optional.of(part(slots));
    }

    if (slots.has(Slot.DAY)) {
      return dayOfMonth(slots);
    }

    if (slots.has(Slot.ORDINAL) && slots.has(Slot.UNIT, Unit.MONTH.ordinal())) {
      int offset = slots.get(Slot.MODIFIER, 0);
      return Optional.of(inside(slots, unit(slots, Unit.MONTH, offset)));
    }

    if (slots.has(Slot.WEEKDAY) && !slots.has(Slot.DEICTIC)) {
      return Optional.of(weekday(slots));
    }

    if (slots.has(Slot.DECADE)) {
      return decade(slots);
    }

    return slots.has(Slot.YEAR) ? year(slots) : unit(slots);
  }

  private Optional<Meaning> month(Slots slots) {
    int packed = slots.get(Slot.MONTH);
    int month = packed % MONTHS_OF_CALENDAR;
    if (slots.has(Slot.MONTH_AGAIN) && slots.get(Slot.MONTH_AGAIN) != packed) {
      return Optional.empty();
    }

    Optional<CalendarSystem> system = systemOfMonth(slots, packed / MONTHS_OF_CALENDAR);
    if (system.isEmpty()) {
      return Optional.empty();
    }

    int lastMonth = slots.get(Slot.MONTH_END, packed);
    if (lastMonth / MONTHS_OF_CALENDAR != packed / MONTHS_OF_CALENDAR) {
      return Optional.empty();
    }

    YearReference year = yearOf(slots, system.get());
    MonthMeaning meaning =
        new MonthMeaning(
            system.get(),
            year,
            month,
            lastMonth % MONTHS_OF_CALENDAR,
            slots.find(Slot.DAY),
            slots.find(Slot.DAY_END),
            slots.has(Slot.DAY) ? slots.find(Slot.WEEKDAY) : OptionalInt.empty());
    return meaning.isPossible() ? Optional.of(inside(slots, meaning)) : Optional.empty();
  }

  /** A month, or the week or weekday of it that has a number: "the first Friday in May". */
  private static Meaning inside(Slots slots, Meaning month) {
    if (!slots.has(Slot.ORDINAL) || slots.has(Slot.DAY)) {
      return month;
    }

    int number = slots.get(Slot.ORDINAL);
    return slots.has(Slot.WEEKDAY)
        ? new WeekdayOfMonthMeaning(month, DayOfWeek.of(slots.get(Slot.WEEKDAY)), number)
        : new WeekMeaning(month, number);
  }

  private Optional<CalendarSystem> systemOfMonth(Slots slots, int calendar) {
    if (calendar == 0) {
      return systemOfYear(slots);
    }

    CalendarSystem system = rules.system(Calendar.values()[calendar - 1]);
    int year = slots.get(Slot.YEAR, 0);
    return year < 100 || plausible(system, year) ? Optional.of(system) : Optional.empty();
  }

  private Optional<CalendarSystem> systemOfYear(Slots slots) {
    if (slots.has(Slot.ERA) && !slots.has(Slot.ERA, BEFORE_CHRIST)) {
      return Optional.of(rules.system(Calendar.values()[slots.get(Slot.ERA)]));
    }

    return slots.has(Slot.YEAR) ? rules.ofYear(slots.get(Slot.YEAR)) : Optional.of(rules.usual());
  }

  private static boolean plausible(CalendarSystem system, int year) {
    return system.calendar() == Calendar.GREGORIAN ? year >= 1000 : year < 1600;
  }

  /** Which year is meant, by its number, by a unit with a modifier, or by none. */
  private YearReference yearOf(Slots slots, CalendarSystem system) {
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

  private Meaning season(Slots slots) {
    CalendarSystem system = systemOfYear(slots).orElse(rules.usual());
    boolean gregorian = system.calendar() == Calendar.GREGORIAN;
    int first = gregorian ? 3 * slots.get(Slot.SEASON) : 3 * slots.get(Slot.SEASON) - 2;
    YearReference year = yearOf(slots, system);
    return new YearMeaning(system, year, OptionalInt.empty(), first, 3, Granularity.SEASON);
  }

  private Meaning part(Slots slots) {
    CalendarSystem system = systemOfYear(slots).orElse(rules.usual());
    Unit part = Unit.of(slots.get(Slot.PART));
    if (!slots.has(Slot.ORDINAL)) {
      return new UnitMeaning(rules, system, part, slots.get(Slot.MODIFIER, 0), false);
    }

    int months = part == Unit.QUARTER ? 3 : 6;
    int number = slots.get(Slot.ORDINAL) < 0 ? 12 / months : slots.get(Slot.ORDINAL);
    int first = Math.min(Math.max(0, number - 1) * months, 12 - months) + 1;
    int last = Math.min(Math.max(number, slots.get(Slot.ORDINAL_END, number)), 12 / months);
    int length = Math.max(months, last * months - first + 1);
    Granularity granularity = length == 3 ? Granularity.QUARTER : Granularity.INTERVAL;
    YearReference year = yearOf(slots, system);
    YearReference said = year.equals(YearReference.UNSAID) ? YearReference.offset(0) : year;
    return new YearMeaning(system, said, OptionalInt.empty(), first, length, granularity);
  }

  private Optional<Meaning> dayOfMonth(Slots slots) {
    OptionalInt offset =
        slots.has(Slot.MODIFIER) ? OptionalInt.of(slots.get(Slot.MODIFIER)) : OptionalInt.empty();
    OptionalInt last = slots.find(Slot.DAY_END);
    int day = slots.get(Slot.DAY);
    return last.isPresent() && last.getAsInt() <= day
        ? Optional.empty()
        : Optional.of(new DayOfMonthMeaning(rules.usual(), offset, day, last));
  }

  private Meaning weekday(Slots slots) {
    boolean ofWeek = slots.has(Slot.UNIT, Unit.WEEK.ordinal());
    Choice choice = Choice.LATEST;
    int offset = 0;
    if (ofWeek && slots.has(Slot.COUNT)) {
      choice = Choice.WEEK;
      offset = slots.get(Slot.COUNT) * slots.get(Slot.AGO, slots.get(Slot.MODIFIER, 1));
    } else if (slots.has(Slot.MODIFIER)) {
      choice = ofWeek ? Choice.WEEK : Choice.NEAR;
      offset = slots.get(Slot.MODIFIER);
    }

    DayOfWeek weekday = DayOfWeek.of(slots.get(Slot.WEEKDAY));
    return new WeekdayMeaning(rules, weekday, slots.find(Slot.WEEKDAY_END), choice, offset);
  }

  private Optional<Meaning> decade(Slots slots) {
    int decade = slots.get(Slot.DECADE);
    CalendarSystem system =
        slots.has(Slot.ERA) || decade >= 100
            ? systemOfYear(withYear(slots, decade)).orElse(rules.usual())
            : rules.shortYears();
    int first = rules.full(system, decade);
    return Optional.of(new ErasMeaning(system, first - Math.floorMod(first, 10), 10, false));
  }

  private static Slots withYear(Slots slots, int year) {
    slots.put(Slot.YEAR, year);
    return slots;
  }

  private Optional<Meaning> year(Slots slots) {
    int said = slots.get(Slot.YEAR);
    if (slots.has(Slot.ERA, BEFORE_CHRIST)) {
      return Optional.of(
          YearMeaning.whole(Calendars.GREGORIAN, YearReference.fixed(Math.min(0, 1 - said))));
    }

    Optional<CalendarSystem> system = systemOfYear(slots);
    boolean bare = said < 1000 && !slots.has(Slot.UNIT) && slots.has(Slot.ERA);
    if (system.isEmpty() || bare) {
      return Optional.empty();
    }

    int first = rules.full(system.get(), said);
    int last = first;
    if (slots.has(Slot.YEAR_END)) {
      int end = slots.get(Slot.YEAR_END);
      last = end < 100 ? first - Math.floorMod(first, 100) + end : end;
    }

    if (slots.has(Slot.UNIT, Unit.FISCAL_YEAR.ordinal())) {
      int begin = last > first || !rules.fiscal().namedByEnd() ? first : first - 1;
      return Optional.of(anchor -> rules.fiscalYear(begin, false));
    }

    YearReference year = YearReference.fixed(first);
    if (slots.has(Slot.ORDINAL) && slots.has(Slot.UNIT, Unit.WEEK.ordinal())) {
      return Optional.of(
          new WeekMeaning(YearMeaning.whole(system.get(), year), slots.get(Slot.ORDINAL)));
    }

    if (!slots.has(Slot.YEAR_END)) {
      return Optional.of(YearMeaning.whole(system.get(), year));
    }

    return last <= first
        ? Optional.empty()
        : Optional.of(
            new YearMeaning(
                system.get(), year, OptionalInt.of(last), 1, 12, Granularity.INTERVAL));
  }

  private Optional<Meaning> unit(Slots slots) {
    if (slots.has(Slot.DEICTIC)) {
      Deictic deictic = Deictic.of(slots.get(Slot.DEICTIC));
      CalendarSystem system = systemOfYear(slots).orElse(rules.usual());
      return Optional.of(
          new UnitMeaning(rules, system, deictic.unit(), deictic.offset(), deictic.eitherWay()));
    }

    if (!slots.has(Slot.UNIT)) {
      return Optional.empty();
    }

    Unit unit = Unit.of(slots.get(Slot.UNIT));
    if (slots.has(Slot.ORDINAL)) {
      return ordinal(slots, unit);
    }

    if (slots.has(Slot.AGO)) {
      return Optional.of(unit(slots, unit, slots.get(Slot.AGO) * slots.get(Slot.COUNT, 1)));
    }

    if (!slots.has(Slot.MODIFIER)) {
      return Optional.empty();
    }

    int modifier = slots.get(Slot.MODIFIER);
    return slots.has(Slot.COUNT) && modifier != 0
        ? span(slots, unit, modifier)
        : Optional.of(unit(slots, unit, modifier));
  }

  private Meaning unit(Slots slots, Unit unit, int offset) {
    return new UnitMeaning(rules, systemOfYear(slots).orElse(rules.usual()), unit, offset, false);
  }

  private Optional<Meaning> ordinal(Slots slots, Unit unit) {
    int number = slots.get(Slot.ORDINAL);
    if (unit == Unit.CENTURY && number >= 1 && number <= 30) {
      CalendarSystem system =
          slots.has(Slot.ERA) ? systemOfYear(slots).orElse(rules.usual()) : Calendars.GREGORIAN;
      return Optional.of(new ErasMeaning(system, (number - 1) * 100, 100, false));
    }

    if (unit != Unit.WEEK || number > 53) {
      return Optional.empty();
    }

    int offset = slots.get(Slot.MODIFIER, 0);
    YearReference year = YearReference.offset(offset);
    return Optional.of(new WeekMeaning(YearMeaning.whole(rules.usual(), year), number));
  }


  private Optional<Meaning> span(Slots slots, Unit unit, int direction) {
    Calendar counted = systemOfYear(slots).orElse(rules.usual()).calendar();
    int step = Integer.signum(direction);
    int count = slots.get(Slot.COUNT);
    return switch (unit) {
      case DAY -> Optional.of(new SpanMeaning(Calendar.NONE, ChronoUnit.DAYS, count, step));
      case WEEK -> Optional.of(new SpanMeaning(Calendar.NONE, ChronoUnit.WEEKS, count, step));
      case MONTH -> Optional.of(new SpanMeaning(counted, ChronoUnit.MONTHS, count, step));
      case YEAR -> Optional.of(new SpanMeaning(counted, ChronoUnit.YEARS, count, step));
      case DECADE -> Optional.of(new SpanMeaning(counted, ChronoUnit.DECADES, count, step));
      default -> Optional.empty();
    };
  }
}
