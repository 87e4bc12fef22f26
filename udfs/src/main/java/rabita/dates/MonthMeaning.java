package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A day, some days, a month or some months of a named month: "5 May", "5 to 7 May 2020", "May".
 *
 * @param system the month's calendar
 * @param year its year
 * @param month the month
 * @param lastMonth the last month of a range, else {@code month}
 * @param day the day, empty for a whole month
 * @param lastDay the last day of a range
 * @param weekday the weekday said with the day
 */
record MonthMeaning(
    CalendarSystem system,
    YearReference year,
    int month,
    int lastMonth,
    OptionalInt day,
    OptionalInt lastDay,
    OptionalInt weekday)
    implements Meaning {

  /** True where the calendar has such days in some year, and in the year said. */
  boolean isPossible() {
    int leapYear = system.calendar() == Calendar.PERSIAN ? 1399 : 2000;
    int sample = year.isFixed() ? year.value() : leapYear;
    boolean longest = !year.isFixed() && system.calendar() == Calendar.ISLAMIC;
    int length = longest ? 30 : system.monthLength(sample, month);
    return day.isEmpty()
        || day.getAsInt() <= length
            && lastDay.orElse(length) <= length
            && lastDay.orElse(length) >= day.getAsInt();
  }

  @Override
  public Meaning inFuture() {
    return new MonthMeaning(system, year.inFuture(), month, lastMonth, day, lastDay, weekday);
  }

  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    if (year.isFixed()) {
      return inYear(year.value(), false);
    }

    return anchor
        .map(present -> inYear(year.year(system, present, new InYear(), weekday), true))
        .orElseGet(this::unresolved);
  }

  private Value inYear(int inYear, boolean relative) {
    Granularity granularity =
        lastDay.isPresent() || lastMonth != month
            ? Granularity.INTERVAL
            : day.isPresent() ? Granularity.DAY : Granularity.MONTH;
    return Value.days(system.calendar(), granularity, first(inYear), last(inYear), relative)
        .widened(system.doubt());
  }

  private LocalDate first(int inYear) {
    return system.day(inYear, month, Math.min(day.orElse(1), system.monthLength(inYear, month)));
  }

  private LocalDate last(int inYear) {
    if (day.isEmpty()) {
      return system.lastDay(lastMonth < month ? inYear + 1 : inYear, lastMonth);
    }

    int until = lastDay.orElse(day.getAsInt());
    return system.day(inYear, month, Math.min(until, system.monthLength(inYear, month)));
  }

  private Value unresolved() {
    Granularity granularity = day.isPresent() ? Granularity.DAY : Granularity.MONTH;
    if (lastDay.isPresent() || lastMonth != month) {
      granularity = Granularity.INTERVAL;
    }

    boolean known = system.calendar() == Calendar.GREGORIAN;
    String timex = known ? "XXXX" + twoDigits(month) : "XXXX-XX";
    if (day.isPresent()) {
      timex += known ? twoDigits(day.getAsInt()) : "-XX";
    }

    return Value.unresolved(system.calendar(), granularity, timex);
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "-0" : "-") + number;
  }

  /** The days of this meaning in each year. */
  private final class InYear implements YearReference.Candidate {
    @Override
    public LocalDate first(int inYear) {
      return MonthMeaning.this.first(inYear);
    }

    @Override
    public LocalDate last(int inYear) {
      return MonthMeaning.this.last(inYear);
    }

    @Override
    public boolean exists(int inYear) {
      return day.isEmpty() || day.getAsInt() <= system.monthLength(inYear, month);
    }
  }
}
