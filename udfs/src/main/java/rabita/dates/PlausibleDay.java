package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;

/** Days on which a document in a collection can have come out: 1990 to 2100. */
final class PlausibleDay {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int LAST_SOLAR_YEAR = 1480;

  private PlausibleDay() {}

  /** The day of a date whose year tells the calendar, Gregorian or Solar Hijri. */
  static Optional<LocalDate> of(int year, int month, int day) {
    CalendarSystem system = year < LAST_SOLAR_YEAR ? Calendars.SOLAR_HIJRI : Calendars.GREGORIAN;
    if (year < 1 || !system.has(year, month, day)) {
      return Optional.empty();
    }

    return Optional.of(system.day(year, month, day)).filter(PlausibleDay::isPlausible);
  }

  static boolean isPlausible(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }
}
