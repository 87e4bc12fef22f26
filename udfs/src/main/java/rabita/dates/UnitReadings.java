package rabita.dates;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads slots without a named month: years and their parts, decades, centuries, counted units.
 *
 * @param rules the calendars of the language
 * @param calendars tells calendar and year
 */
record UnitReadings(CalendarRules rules, SlotCalendars calendars) {
  /** Known to be long ago; EDTF level 1 and DATE columns have no form for it. */
  private static final Value CENTURY_BEFORE_CHRIST =
      new Value(
          Calendar.GREGORIAN,
          Granularity.CENTURY,
          "XX",
          "",
          Optional.empty(),
          Optional.empty(),
          false);

  Meaning season(Slots slots) {
    CalendarSystem system = calendars.systemOfYear(slots).orElse(rules.usual());
    boolean gregorian = system.calendar() == Calendar.GREGORIAN;
    int first = gregorian ? 3 * slots.get(Slot.SEASON) : 3 * slots.get(Slot.SEASON) - 2;
    YearReference year = calendars.yearOf(slots, system);
    return new YearMeaning(system, year, OptionalInt.empty(), first, 3, Granularity.SEASON);
  }

  Meaning part(Slots slots) {
    CalendarSystem system = calendars.systemOfYear(slots).orElse(rules.usual());
    Unit part = Unit.of(slots.get(Slot.PART));
    if (!slots.has(Slot.ORDINAL)) {
      return new UnitMeaning(rules, system, part, slots.get(Slot.MODIFIER, 0), false);
    }

    if (slots.has(Slot.UNIT, Unit.FISCAL_YEAR.ordinal())) {
      return new FiscalPartMeaning(
          rules,
          slots.has(Slot.YEAR) ? year(slots) : Optional.empty(),
          slots.get(Slot.MODIFIER, 0),
          part,
          slots.get(Slot.ORDINAL));
    }

    int months = part == Unit.QUARTER ? 3 : 6;
    int number = slots.get(Slot.ORDINAL) < 0 ? 12 / months : slots.get(Slot.ORDINAL);
    int first = Math.min(Math.max(0, number - 1) * months, 12 - months) + 1;
    int last = Math.min(Math.max(number, slots.get(Slot.ORDINAL_END, number)), 12 / months);
    int length = Math.max(months, last * months - first + 1);
    Granularity granularity = length == 3 ? Granularity.QUARTER : Granularity.INTERVAL;
    YearReference year = calendars.yearOf(slots, system);
    YearReference said = year.equals(YearReference.UNSAID) ? YearReference.offset(0) : year;
    return new YearMeaning(system, said, OptionalInt.empty(), first, length, granularity);
  }

  Optional<Meaning> decade(Slots slots) {
    int decade = slots.get(Slot.DECADE);
    CalendarSystem system =
        slots.has(Slot.ERA) || decade >= 100
            ? calendars.systemOfYear(withYear(slots, decade)).orElse(rules.usual())
            : rules.shortYears();
    int first = rules.full(system, decade);
    return Optional.of(new ErasMeaning(system, first - Math.floorMod(first, 10), 10, false));
  }

  private static Slots withYear(Slots slots, int year) {
    slots.put(Slot.YEAR, year);
    return slots;
  }

  Optional<Meaning> year(Slots slots) {
    int said = slots.get(Slot.YEAR);
    if (slots.has(Slot.ERA, Readings.BEFORE_CHRIST)) {
      return Optional.of(
          YearMeaning.whole(Calendars.GREGORIAN, YearReference.fixed(Math.min(0, 1 - said))));
    }

    Optional<CalendarSystem> system = calendars.systemOfYear(slots);
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

    if (slots.has(Slot.ORDINAL) && slots.has(Slot.NTH_DAY)) {
      return Optional.of(
          new DayOfSpanMeaning(YearMeaning.whole(system.get(), year), slots.get(Slot.ORDINAL)));
    }

    if (!slots.has(Slot.YEAR_END)) {
      return Optional.of(YearMeaning.whole(system.get(), year));
    }

    return last <= first
        ? Optional.empty()
        : Optional.of(
            new YearMeaning(system.get(), year, OptionalInt.of(last), 1, 12, Granularity.INTERVAL));
  }

  Optional<Meaning> unit(Slots slots) {
    if (slots.has(Slot.NTH_DAY)) {
      YearReference year = calendars.yearOf(slots, rules.usual());
      return year.equals(YearReference.UNSAID)
          ? Optional.empty()
          : Optional.of(
              new DayOfSpanMeaning(
                  YearMeaning.whole(rules.usual(), year), slots.get(Slot.ORDINAL)));
    }

    if (slots.has(Slot.DEICTIC)) {
      Deictic deictic = Deictic.of(slots.get(Slot.DEICTIC));
      CalendarSystem system = calendars.systemOfYear(slots).orElse(rules.usual());
      if (slots.has(Slot.COUNT)) {
        return new LapseReadings(rules, system).from(slots, deictic);
      }

      return Optional.of(
          new UnitMeaning(rules, system, deictic.unit(), deictic.offset(), deictic.eitherWay()));
    }

    if (!slots.has(Slot.UNIT)) {
      return Optional.empty();
    }

    Unit unit = Unit.of(slots.get(Slot.UNIT));
    if (unit == Unit.WEEKEND && !slots.has(Slot.MODIFIER) && !slots.has(Slot.AGO)) {
      OptionalInt sunday = OptionalInt.of(DayOfWeek.SUNDAY.getValue());
      return Optional.of(
          new WeekdayMeaning(rules, DayOfWeek.SATURDAY, sunday, WeekdayMeaning.Choice.LATEST, 0));
    }

    if (slots.has(Slot.ORDINAL)) {
      return ordinal(slots, unit);
    }

    CalendarSystem system = calendars.systemOfYear(slots).orElse(rules.usual());
    if (slots.has(Slot.FROM_NOW)) {
      return new LapseReadings(rules, system).fromNow(slots, unit);
    }

    if (slots.has(Slot.DEADLINE)) {
      return new LapseReadings(rules, system).until(slots, unit).map(OnlyInFuture::new);
    }

    if (slots.has(Slot.ONLY_AHEAD)) {
      slots.put(Slot.AGO, 1);
      return ago(slots, unit).map(OnlyInFuture::new);
    }

    if (slots.has(Slot.AGO)) {
      return ago(slots, unit);
    }

    if (!slots.has(Slot.MODIFIER)) {
      return Optional.of(unit(slots, unit, -slots.get(Slot.COUNT, 1)));
    }

    int modifier = slots.get(Slot.MODIFIER);
    return slots.has(Slot.COUNT) && modifier != 0
        ? span(slots, unit, modifier)
        : Optional.of(unit(slots, unit, modifier));
  }

  /** So many units from the present one, behind or ahead. */
  private Optional<Meaning> ago(Slots slots, Unit unit) {
    if (!slots.has(Slot.MORE_UNIT)) {
      return Optional.of(unit(slots, unit, slots.get(Slot.AGO) * slots.get(Slot.COUNT, 1)));
    }

    CalendarSystem system = calendars.systemOfYear(slots).orElse(rules.usual());
    return new LapseReadings(rules, system).sum(slots, unit);
  }

  Meaning unit(Slots slots, Unit unit, int offset) {
    return new UnitMeaning(
        rules, calendars.systemOfYear(slots).orElse(rules.usual()), unit, offset, false);
  }

  private Optional<Meaning> ordinal(Slots slots, Unit unit) {
    int number = slots.get(Slot.ORDINAL);
    if (unit == Unit.CENTURY && slots.has(Slot.ERA, Readings.BEFORE_CHRIST)) {
      return Optional.of(anchor -> CENTURY_BEFORE_CHRIST);
    }

    if (unit == Unit.CENTURY && number >= 1 && number <= 30) {
      CalendarSystem system =
          slots.has(Slot.ERA)
              ? calendars.systemOfYear(slots).orElse(rules.usual())
              : Calendars.GREGORIAN;
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
    Calendar counted = calendars.systemOfYear(slots).orElse(rules.usual()).calendar();
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
