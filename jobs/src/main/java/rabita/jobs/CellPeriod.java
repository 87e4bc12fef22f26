package rabita.jobs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rabita.study.Granularity;

/**
 * A period of the calendar by its name in ISO 8601, a quarter as {@code 2021-Q3}.
 *
 * <p>Example: {@code 2021-W39} is the week from Monday, 2021-09-27, to 2021-10-03.
 *
 * @param name as it was given
 * @param first its first day
 * @param last its last day
 */
public record CellPeriod(String name, Granularity granularity, LocalDate first, LocalDate last) {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<year>[0-9]{4})(?:-Q(?<quarter>[1-4])|-W(?<week>[0-9]{2})|-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?)?");

  /** The period of a name; empty where it names none. */
  public static Optional<CellPeriod> find(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }

    try {
      return Optional.of(of(name, parts));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first day of the period after the one that begins on a day. */
  public static LocalDate after(Granularity granularity, LocalDate first) {
    return switch (granularity) {
      case DAY -> first.plusDays(1);
      case WEEK -> first.plusWeeks(1);
      case MONTH -> first.plusMonths(1);
      case QUARTER -> first.plusMonths(3);
      case YEAR -> first.plusYears(1);
    };
  }

  private static CellPeriod of(String name, Matcher parts) {
    LocalDate year = LocalDate.of(Integer.parseInt(parts.group("year")), 1, 1);
    if (parts.group("quarter") != null) {
      int months = 3 * (Integer.parseInt(parts.group("quarter")) - 1);
      return of(name, Granularity.QUARTER, year.plusMonths(months));
    }

    if (parts.group("week") != null) {
      return of(name, Granularity.WEEK, monday(year, Integer.parseInt(parts.group("week"))));
    }

    if (parts.group("month") == null) {
      return of(name, Granularity.YEAR, year);
    }

    LocalDate month = LocalDate.of(year.getYear(), Integer.parseInt(parts.group("month")), 1);
    return parts.group("day") == null
        ? of(name, Granularity.MONTH, month)
        : of(
            name,
            Granularity.DAY,
            LocalDate.of(month.getYear(), month.getMonth(), Integer.parseInt(parts.group("day"))));
  }

  private static LocalDate monday(LocalDate year, int week) {
    LocalDate inFirstWeek = year.withDayOfMonth(4);
    long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirstWeek).getMaximum();
    if (week < 1 || week > weeks) {
      throw new DateTimeException("No week " + week);
    }

    return Granularity.WEEK.start(inFirstWeek).plusWeeks(week - 1L);
  }

  private static CellPeriod of(String name, Granularity granularity, LocalDate first) {
    return new CellPeriod(name, granularity, first, after(granularity, first).minusDays(1));
  }
}
