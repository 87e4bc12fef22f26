package rabita.dates;

import java.time.LocalDate;

/**
 * The tabular Islamic calendar: cycles of 30 years with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24,
 * 26 and 29, counted from Friday, 16 July 622 (Julian). The sighted calendars of Iran and Pakistan
 * are mostly on the same day or one day later.
 *
 * <p>Example: 1 Muharram 1442 is 2020-08-20. Source: Reingold and Dershowitz, "Calendrical
 * Calculations", chapter "The Islamic Calendar".
 */
final class TabularIslamic implements CalendarSystem {
  /** 16 July 622 of the Julian calendar is 19 July 622 of the Gregorian one. */
  private static final long FIRST_DAY = LocalDate.of(622, 7, 19).toEpochDay();

  @Override
  public Calendar calendar() {
    return Calendar.ISLAMIC;
  }

  @Override
  public LocalDate day(int year, int month, int day) {
    return LocalDate.ofEpochDay(FIRST_DAY + daysBefore(year, month) + day - 1);
  }

  @Override
  public int monthLength(int year, int month) {
    boolean leap = Math.floorMod(11L * year + 14, 30) < 11;
    return month % 2 == 1 || month == 12 && leap ? 30 : 29;
  }

  @Override
  public Fields fields(LocalDate date) {
    long days = date.toEpochDay() - FIRST_DAY;
    int year = (int) Math.floorDiv(30 * days + 10646, 10631);
    int month = 12;
    while (month > 1 && daysBefore(year, month) > days) {
      month--;
    }

    return new Fields(year, month, (int) (days - daysBefore(year, month)) + 1);
  }

  @Override
  public int doubt() {
    return 1;
  }

  private static long daysBefore(long year, int month) {
    return 354 * (year - 1) + Math.floorDiv(3 + 11 * year, 30) + 29L * (month - 1) + month / 2;
  }
}
