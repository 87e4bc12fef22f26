package rabita.dates;

import java.time.LocalDate;

/** A calendar of years of twelve months, counted against the Gregorian one. */
interface CalendarSystem {
  /** Year, month from 1, day from 1. */
  record Fields(int year, int month, int day) {}

  /** Which calendar this counts. */
  Calendar calendar();

  /** The Gregorian day of a date; month 1 to 12, day 1 to {@link #monthLength}. */
  LocalDate day(int year, int month, int day);

  /** Number of days of a month. */
  int monthLength(int year, int month);

  /** The date of a Gregorian day. */
  Fields fields(LocalDate day);

  /** Days of doubt each way: 1 where the sighting of the moon decides, else 0. */
  default int doubt() {
    return 0;
  }

  /** The last day of a month. */
  default LocalDate lastDay(int year, int month) {
    return day(year, month, monthLength(year, month));
  }

  /** True where the calendar has this date. */
  default boolean has(int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  }
}
