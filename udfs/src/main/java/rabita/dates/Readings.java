package rabita.dates;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalInt;
import rabita.dates.WeekOfDayMeaning.Place;
import rabita.dates.WeekdayMeaning.Choice;

/**
 * Reads filled slots: which meaning they have together, or none.
 *
 * @param rules the calendars of the language
 * @param calendars tells calendar and year
 * @param units reads slots without a named month
 */
record Readings(CalendarRules rules, SlotCalendars calendars, UnitReadings units) {
  /** In {@link Slot#ERA}: before the common era. */
  static final int BEFORE_CHRIST = 9;

  static final int MONTHS_OF_CALENDAR = 100;

  /** In {@link Slot#QUARTER}: 11 and 12 are the halves of a year. */
  static final int HALVES = 10;

  /** The readings of a language. */
  static Readings of(CalendarRules rules) {
    SlotCalendars calendars = new SlotCalendars(rules);
    return new Readings(rules, calendars, new UnitReadings(rules, calendars));
  }

  /** A named month as one number. */
  static int month(Calendar calendar, int month) {
    return (calendar.ordinal() + 1) * MONTHS_OF_CALENDAR + month;
  }

  /** The meaning of filled slots, empty where they make no date. */
  Optional<Meaning> read(Slots slots) {
    if (slots.has(Slot.FROM_END)) {
      slots.put(Slot.ORDINAL, -slots.get(Slot.ORDINAL));
    }

    if (!slots.has(Slot.PHASE)) {
      return whole(slots);
    }

    if (slots.has(Slot.UNIT) && !slots.has(Slot.MODIFIER)) {
      slots.put(Slot.MODIFIER, 0); // the end of the week
    }

    Phase phase = Phase.of(slots.get(Slot.PHASE));
    return whole(slots).map(span -> new PhaseMeaning(rules, span, phase));
  }

  private Optional<Meaning> whole(Slots slots) {
    if (slots.has(Slot.MONTH)) {
      return month(slots);
    }

    if (slots.has(Slot.SEASON)) {
      return Optional.of(units.season(slots));
    }

    if (slots.has(Slot.QUARTER) && !nameOfPart(slots)) {
      return Optional.empty();
    }

    if (slots.has(Slot.DUAL)) {
      slots.put(Slot.UNIT, slots.get(Slot.DUAL));
      slots.put(Slot.COUNT, 2);
    }

    boolean ofMonth = slots.has(Slot.UNIT, Unit.MONTH.ordinal());
    if (slots.has(Slot.PART) && !(ofMonth && isHalf(slots))) {
      return Optional.of(units.part(slots));
    }

    if (slots.has(Slot.DAY)) {
      return dayOfMonth(slots);
    }

    if (slots.has(Slot.ORDINAL) && ofMonth) {
      int offset = slots.get(Slot.MODIFIER, 0);
      return Optional.of(inside(slots, units.unit(slots, Unit.MONTH, offset)));
    }

    if (slots.has(Slot.WEEKDAY) && !slots.has(Slot.DEICTIC)) {
      return Optional.of(weekday(slots));
    }

    if (slots.has(Slot.DECADE)) {
      return units.decade(slots);
    }

    return slots.has(Slot.YEAR) ? units.year(slots) : units.unit(slots);
  }

  private static boolean isHalf(Slots slots) {
    return slots.has(Slot.PART, Unit.HALF.ordinal()) && slots.has(Slot.ORDINAL);
  }

  /** Fills in what "Q3" or "H1" says; false for a bare half, which is more often something else. */
  private static boolean nameOfPart(Slots slots) {
    int number = slots.get(Slot.QUARTER);
    boolean half = number > HALVES;
    slots.put(Slot.PART, (half ? Unit.HALF : Unit.QUARTER).ordinal());
    slots.put(Slot.ORDINAL, half ? number - HALVES : number);
    return !half || slots.has(Slot.YEAR) || slots.has(Slot.MODIFIER);
  }

  private Optional<Meaning> month(Slots slots) {
    int packed = slots.get(Slot.MONTH);
    int month = packed % MONTHS_OF_CALENDAR;
    if (month < 1 || month > 12) {
      return Optional.empty(); // a number said as a month
    }

    if (slots.has(Slot.MONTH_AGAIN) && slots.get(Slot.MONTH_AGAIN) != packed) {
      return Optional.empty();
    }

    Optional<CalendarSystem> system = calendars.systemOfMonth(slots, packed / MONTHS_OF_CALENDAR);
    if (system.isEmpty()) {
      return Optional.empty();
    }

    int lastMonth = slots.get(Slot.MONTH_END, packed);
    if (lastMonth / MONTHS_OF_CALENDAR != packed / MONTHS_OF_CALENDAR) {
      return Optional.empty();
    }

    YearReference year = calendars.yearOf(slots, system.get());
    if (slots.has(Slot.PART, Unit.QUARTER.ordinal()) && !slots.has(Slot.MONTH_END)) {
      boolean named = month % 3 == 0 && !slots.has(Slot.ORDINAL);
      return named ? Optional.of(quarterTo(system.get(), year, month)) : Optional.empty();
    }

    if (slots.has(Slot.PART, Unit.HALF.ordinal()) && !isHalf(slots)) {
      return Optional.empty();
    }

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

  /** The quarter that is named by its last month: "the September quarter". */
  private static Meaning quarterTo(CalendarSystem system, YearReference year, int month) {
    return new YearMeaning(system, year, OptionalInt.empty(), month - 2, 3, Granularity.QUARTER);
  }

  /**
   * A month, or the half, week or weekday of it that has a number: "the first Friday in May",
   * «النصف الثاني من يوليو».
   */
  private Meaning inside(Slots slots, Meaning month) {
    if (isHalf(slots)) {
      boolean first = slots.get(Slot.ORDINAL) == 1;
      return new PhaseMeaning(rules, month, first ? Phase.EARLY : Phase.LATE);
    }

    if (slots.has(Slot.DAY)) {
      return week(slots, month);
    }

    if (!slots.has(Slot.ORDINAL)) {
      return month;
    }

    int number = slots.get(Slot.ORDINAL);
    if (slots.has(Slot.NTH_DAY)) {
      return new DayOfSpanMeaning(month, number);
    }

    return slots.has(Slot.WEEKDAY)
        ? new WeekdayOfMonthMeaning(month, DayOfWeek.of(slots.get(Slot.WEEKDAY)), number)
        : new WeekMeaning(month, number);
  }

  /** A day, or the week that is named by it. */
  private Meaning week(Slots slots, Meaning day) {
    if (slots.has(Slot.WEEK_FROM)) {
      return new WeekOfDayMeaning(rules, day, Place.FIRST);
    }

    if (slots.has(Slot.WEEK_UNTIL)) {
      return new WeekOfDayMeaning(rules, day, Place.LAST);
    }

    return slots.has(Slot.UNIT, Unit.WEEK.ordinal()) && !slots.has(Slot.MODIFIER)
        ? new WeekOfDayMeaning(rules, day, Place.ANY)
        : day;
  }

  private Optional<Meaning> dayOfMonth(Slots slots) {
    OptionalInt offset =
        slots.has(Slot.MODIFIER) ? OptionalInt.of(slots.get(Slot.MODIFIER)) : OptionalInt.empty();
    OptionalInt last = slots.find(Slot.DAY_END);
    int day = slots.get(Slot.DAY);
    return last.isPresent() && last.getAsInt() <= day
        ? Optional.empty()
        : Optional.of(
            new DayOfMonthMeaning(
                rules.usual(), offset, day, last, slots.find(Slot.WEEKDAY), false));
  }

  private Meaning weekday(Slots slots) {
    boolean ofWeek = slots.has(Slot.UNIT, Unit.WEEK.ordinal());
    Choice choice = Choice.LATEST;
    int offset = 0;
    if (ofWeek && (slots.has(Slot.COUNT) || slots.has(Slot.AGO))) {
      choice = Choice.WEEK;
      offset = slots.get(Slot.COUNT, 1) * slots.get(Slot.AGO, slots.get(Slot.MODIFIER, 1));
    } else if (slots.has(Slot.MODIFIER)) {
      choice = ofWeek ? Choice.WEEK : Choice.NEAR;
      offset = slots.get(Slot.MODIFIER);
    }

    DayOfWeek weekday = DayOfWeek.of(slots.get(Slot.WEEKDAY));
    return new WeekdayMeaning(rules, weekday, slots.find(Slot.WEEKDAY_END), choice, offset);
  }
}
