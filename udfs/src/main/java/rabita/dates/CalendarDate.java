package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A day as a calendar writes it. Its Gregorian days are those of the same day in a text: one, or
 * three where the sighting of the moon decides.
 *
 * <p>Example: year 1400, month 7, day 20 of {@code solar-hijri} is 2021-10-12.
 *
 * @param month from 1
 * @param day from 1
 */
public record CalendarDate(int year, int month, int day) {

  /** Days from the first to the last, inclusive. */
  public record Days(LocalDate first, LocalDate last) {}

  /**
   * The Gregorian days of this date.
   *
   * @param calendar {@code solar-hijri}, {@code tabular} or {@code umm-al-qura}
   * @return empty where the calendar has no such date
   * @throws IllegalArgumentException for another calendar
   */
  public Optional<Days> days(String calendar) {
    CalendarSystem system =
        calendar.equals("solar-hijri") ? Calendars.SOLAR_HIJRI : Calendars.islamic(calendar);
    if (!system.has(year, month, day)) {
      return Optional.empty();
    }

    Meaning meaning =
        new MonthMeaning(
            system,
            YearReference.fixed(year),
            month,
            month,
            OptionalInt.of(day),
            OptionalInt.empty(),
            OptionalInt.empty());
    Value value = Recognition.value(meaning, Optional.empty());
    return value.earliest().flatMap(first -> value.latest().map(last -> new Days(first, last)));
  }
}
