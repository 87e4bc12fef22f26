package rabita.dates;

import java.time.LocalDate;
import java.time.YearMonth;

/** The proleptic Gregorian calendar of ISO 8601. */
final class GregorianCalendarSystem implements CalendarSystem {
  @Override
  public Calendar calendar() {
    return Calendar.GREGORIAN;
  }

  @Override
  public LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  @Override
  public int monthLength(int year, int month) {
    return YearMonth.of(year, month).lengthOfMonth();
  }

  @Override
  public Fields fields(LocalDate day) {
    return new Fields(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
