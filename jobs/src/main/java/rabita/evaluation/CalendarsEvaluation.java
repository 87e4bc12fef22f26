package rabita.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rabita.dates.CalendarDate;
import rabita.sources.UserException;

/**
 * Days written in three calendars, each day, month, year: Solar Hijri, Islamic, Gregorian. A Solar
 * Hijri day must be the Gregorian one; an Islamic day must be within three days at most. The
 * Islamic column is Iran's sighted calendar, which no rule gives.
 */
final class CalendarsEvaluation implements Evaluation {
  private static final String SET = "calendar triples";
  private static final String UNKNOWN_LANGUAGE = "-";
  private static final Pattern FORM = Pattern.compile("/calendar_triples\\.csv$");
  private static final int COLUMNS = 9;
  private static final int MOST_DAYS = 3;

  /** A line: the date in the other calendar and its Gregorian day. */
  private record Pair(CalendarDate date, LocalDate day) {}

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    List<Result> results = new ArrayList<>();
    for (Path file : gold.matching(FORM)) {
      List<int[]> triples =
          GoldFolder.lines(file).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> numbers(file, line))
              .toList();
      results.add(result("solar-hijri", triples, 0, 1, setting));
      results.add(result("tabular", triples, 3, MOST_DAYS, setting));
      results.add(result("umm-al-qura", triples, 3, MOST_DAYS, setting));
    }

    return results;
  }

  private static Result result(
      String calendar, List<int[]> triples, int column, int mostDays, Setting setting) {
    Tally tally = new Tally();
    for (int[] triple : triples) {
      Pair pair = pair(triple, column);
      Optional<CalendarDate.Days> days = pair.date().days(calendar);
      boolean right = days.filter(one -> holds(one, pair.day(), mostDays)).isPresent();
      tally.add(days.isPresent(), right);
      if (!right) {
        setting
            .mistakes()
            .add(SET + " " + calendar, Mistakes.Sort.WRONG_VALUE, calendar, pair + " " + days);
      }
    }

    return tally.result(Task.CALENDARS, SET, UNKNOWN_LANGUAGE, calendar);
  }

  private static boolean holds(CalendarDate.Days days, LocalDate day, int mostDays) {
    return !day.isBefore(days.first())
        && !day.isAfter(days.last())
        && ChronoUnit.DAYS.between(days.first(), days.last()) < mostDays;
  }

  private static Pair pair(int[] triple, int column) {
    return new Pair(
        new CalendarDate(triple[column + 2], triple[column + 1], triple[column]),
        LocalDate.of(triple[8], triple[7], triple[6]));
  }

  private static int[] numbers(Path file, String line) {
    try {
      int[] numbers =
          Arrays.stream(line.split(",")).map(String::strip).mapToInt(Integer::parseInt).toArray();
      if (numbers.length == COLUMNS) {
        return numbers;
      }
    } catch (NumberFormatException e) {
      throw broken(file, line, e);
    }

    throw broken(file, line, null);
  }

  private static UserException broken(Path file, String line, Exception cause) {
    return new UserException(
        "Cannot read the gold %s: nine numbers are needed in: %s".formatted(file, line), cause);
  }
}
