package rabita.dates;

import java.time.LocalDate;

/**
 * The Solar Hijri calendar of Iran by the rule of 33 years: year {@code y} is a leap year where
 * (25y + 11) mod 33 &lt; 8. It agrees with the official calendar, which follows the equinox at
 * 52.5° E, for the years 1178 to 1501.
 *
 * <p>Example: 20 Mehr 1400 is 2021-10-12. Source: K. M. Borkowski, "The Persian calendar for 3000
 * years", Earth, Moon, and Planets 74 (1996).
 */
final class SolarHijri implements CalendarSystem {
  /** The day before 1 Farvardin 1, as an epoch day of java.time. */
  private static final long BEFORE_FIRST_DAY =
      LocalDate.of(2021, 3, 20).toEpochDay() - daysBefore(1400);

  @Override
  public Calendar calendar() {
    return Calendar.PERSIAN;
  }

  @Override
  public LocalDate day(int year, int month, int day) {
    int before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
    return LocalDate.ofEpochDay(BEFORE_FIRST_DAY + daysBefore(year) + before + day);
  }

  @Override
  public int monthLength(int year, int month) {
    if (month <= 6) {
      return 31;
    }

    return month < 12 || isLeap(year) ? 30 : 29;
  }

  @Override
  public Fields fields(LocalDate date) {
    long days = date.toEpochDay() - BEFORE_FIRST_DAY;
    int year = (int) Math.floorDiv(days * 33, 365L * 33 + 8) + 1;
    while (daysBefore(year) >= days) {
      year--;
    }

    while (daysBefore(year + 1) < days) {
      year++;
    }

    int rest = (int) (days - daysBefore(year)) - 1;
    int month = rest < 186 ? rest / 31 : 6 + (rest - 186) / 30;
    int day = rest < 186 ? rest % 31 : (rest - 186) % 30;
    return new Fields(year, month + 1, day + 1);
  }

  static boolean isLeap(int year) {
    return Math.floorMod(25L * year + 11, 33) < 8;
  }

  /** Days from the first day of year 1 to the first day of a year. */
  private static long daysBefore(long year) {
    return 365 * (year - 1) + Math.floorDiv(8 * year + 21, 33);
  }
}
