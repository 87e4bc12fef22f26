package rabita.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/**
 * The value of an expression.
 *
 * @param calendar the calendar it is computed with
 * @param granularity how much time it covers
 * @param timex its TIMEX3 value
 * @param edtf its EDTF value, empty when unresolved
 * @param earliest first day, empty when unresolved
 * @param latest last day, empty when unresolved
 * @param relative true when it needs the publication day
 */
record Value(
    Calendar calendar,
    Granularity granularity,
    String timex,
    String edtf,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest,
    boolean relative) {

  private static final String[] SEASONS = {"WI", "SP", "SU", "FA", "WI"};

  /** A value that cannot be known; {@code timex} has {@code X} for what is missing. */
  static Value unresolved(Calendar calendar, Granularity granularity, String timex) {
    return new Value(calendar, granularity, timex, "", Optional.empty(), Optional.empty(), true);
  }

  /**
   * The days from {@code first} to {@code last}, written as the granularity asks where they are
   * such a Gregorian unit, else as an interval.
   */
  static Value days(
      Calendar calendar,
      Granularity granularity,
      LocalDate first,
      LocalDate last,
      boolean relative) {
    String day = first.toString();
    String month = day.substring(0, day.length() - 3);
    String year = month.substring(0, month.length() - 3);
    String timex = first.equals(last) ? day : day + "/" + last;
    String edtf = timex;
    boolean gregorian = calendar == Calendar.GREGORIAN;
    if (granularity == Granularity.WEEK && first.getDayOfWeek() == DayOfWeek.MONDAY) {
      timex =
          String.format(
              Locale.ROOT,
              "%04d-W%02d",
              first.get(IsoFields.WEEK_BASED_YEAR),
              first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    } else if (granularity == Granularity.SEASON && gregorian) {
      int season = first.getMonthValue() / 3;
      timex = year + "-" + SEASONS[season];
      edtf = year + "-" + (season == 4 ? 24 : 20 + season);
    } else if (granularity == Granularity.QUARTER && gregorian) {
      timex = year + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
    } else if (granularity == Granularity.MONTH && gregorian && first.getDayOfMonth() == 1) {
      timex = month;
      edtf = month;
    } else if (granularity == Granularity.YEAR && gregorian && first.getDayOfYear() == 1) {
      timex = year;
      edtf = year;
    } else if (granularity == Granularity.DECADE && gregorian) {
      timex = year.substring(0, 3) + "X";
      edtf = timex;
    } else if (granularity == Granularity.CENTURY && gregorian) {
      timex = year.substring(0, 2);
      edtf = timex + "XX";
    }

    return new Value(
        calendar, granularity, timex, edtf, Optional.of(first), Optional.of(last), relative);
  }

  /** The same value with days of doubt at both ends; what it names does not change. */
  Value widened(int days) {
    return new Value(
        calendar,
        granularity,
        timex,
        edtf,
        earliest.map(day -> day.minusDays(days)),
        latest.map(day -> day.plusDays(days)),
        relative);
  }

  /** The TIMEX3 value of a weekday of an unknown week. */
  static String unknownWeekday(int weekday) {
    return "XXXX-WXX-" + DayOfWeek.of(weekday).get(ChronoField.DAY_OF_WEEK);
  }
}
