package rabita.dates;

import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;

/**
 * The Umm al-Qura calendar of Saudi Arabia, by the table of the Java platform ({@link
 * HijrahChronology}, years 1300 to 1600); outside that table the tabular calendar.
 *
 * <p>Example: 1 Muharram 1443 is 2021-08-09.
 */
final class UmmAlQura implements CalendarSystem {
  private static final int FIRST_YEAR = 1300;
  private static final int LAST_YEAR = 1600;
  private static final LocalDate FIRST_DAY = LocalDate.from(HijrahDate.of(FIRST_YEAR, 1, 1));
  private static final LocalDate LAST_DAY = LocalDate.from(HijrahDate.of(LAST_YEAR, 12, 29));

  private final CalendarSystem outside = new TabularIslamic();

  @Override
  public Calendar calendar() {
    return Calendar.ISLAMIC;
  }

  @Override
  public LocalDate day(int year, int month, int day) {
    return covers(year)
        ? LocalDate.from(HijrahDate.of(year, month, day))
        : outside.day(year, month, day);
  }

  @Override
  public int monthLength(int year, int month) {
    return covers(year)
        ? HijrahDate.of(year, month, 1).lengthOfMonth()
        : outside.monthLength(year, month);
  }

  @Override
  public Fields fields(LocalDate day) {
    if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
      return outside.fields(day);
    }

    HijrahDate date = HijrahDate.from(day);
    return new Fields(
        date.get(ChronoField.YEAR),
        date.get(ChronoField.MONTH_OF_YEAR),
        date.get(ChronoField.DAY_OF_MONTH));
  }

  @Override
  public int doubt() {
    return 1;
  }

  private static boolean covers(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
