package rabita.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * Which calendars the press of a language counts with.
 *
 * @param usual calendar of "this year", "last month"
 * @param islamic which Islamic calendar
 * @param years which calendar a bare year belongs to
 * @param shortYears calendar of years of two digits
 * @param shortYearsFrom the first of the hundred years that two digits stand for
 * @param weekStart first day of the week
 * @param fiscal the fiscal year
 */
record CalendarRules(
    CalendarSystem usual,
    CalendarSystem islamic,
    List<YearRange> years,
    CalendarSystem shortYears,
    int shortYearsFrom,
    DayOfWeek weekStart,
    FiscalYear fiscal) {

  /** Of the hundred years of two digits, the later ones lie too far ahead to be meant. */
  private static final int SHORT_YEARS = 80;

  /** Years from {@code first} to {@code last} belong to a calendar. */
  record YearRange(int first, int last, CalendarSystem system) {
    boolean covers(int year) {
      return year >= first && year <= last;
    }
  }

  /**
   * The year that budgets are made for.
   *
   * @param system its calendar
   * @param month month of its first day
   * @param day its first day
   * @param namedByEnd true where "fiscal year 2015" ends in 2015
   */
  record FiscalYear(CalendarSystem system, int month, int day, boolean namedByEnd) {}

  /** The calendar system for a calendar as this language counts it. */
  CalendarSystem system(Calendar calendar) {
    return switch (calendar) {
      case PERSIAN -> Calendars.SOLAR_HIJRI;
      case ISLAMIC -> islamic;
      case GREGORIAN -> Calendars.GREGORIAN;
      case NONE -> usual;
    };
  }

  /** The calendar that a bare year of four digits belongs to, empty where it is no year. */
  Optional<CalendarSystem> ofYear(int year) {
    boolean ahead = year < 100 && full(shortYears, year) >= shortYearsFrom + SHORT_YEARS;
    if (ahead) {
      return Optional.empty();
    }

    return year < 100
        ? Optional.of(shortYears)
        : years.stream().filter(range -> range.covers(year)).map(YearRange::system).findFirst();
  }

  /** A year with its century: 92 is 1392, or 1992, as the language has it. */
  int full(CalendarSystem system, int year) {
    if (year >= 100 || system.calendar() == Calendar.ISLAMIC) {
      return year;
    }

    int from = system.fields(shortYears.day(shortYearsFrom, 7, 1)).year();

    return from + Math.floorMod(year - from, 100);
  }

  /** The first day of the week that a day lies in. */
  LocalDate weekOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(weekStart));
  }

  Calendar fiscalCalendar() {
    return fiscal.system().calendar();
  }

  /** The calendar year in which the fiscal year of a day begins. */
  int fiscalYearOf(LocalDate day) {
    CalendarSystem.Fields fields = fiscal.system().fields(day);
    boolean begun =
        fields.month() > fiscal.month()
            || fields.month() == fiscal.month() && fields.day() >= fiscal.day();
    return begun ? fields.year() : fields.year() - 1;
  }

  /** The fiscal year that begins in a year. */
  Value fiscalYear(int year, boolean relative) {
    LocalDate first = fiscal.system().day(year, fiscal.month(), fiscal.day());
    LocalDate last = fiscal.system().day(year + 1, fiscal.month(), fiscal.day()).minusDays(1);
    return Value.days(fiscalCalendar(), Granularity.YEAR, first, last, relative);
  }
}
