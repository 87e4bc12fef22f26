package rabita.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rabita.dates.DateExpression;
import rabita.dates.DateFinder;
import rabita.text.FoldedText;

/**
 * The values of the Recognizers-Text parser specs. One is right when the days found are those of
 * its future or of its past reading. The end of a period is the day after its last one; where the
 * period is written as two days (its TIMEX begins with a bracket) the spec gives the second of
 * them, so that either is right.
 */
final class RecognizersValues implements Evaluation {
  private static final List<String> READINGS = List.of("FutureResolution", "PastResolution");

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    RecognizersFiles files = RecognizersFiles.read(gold, setting.names());
    List<Result> results = new ArrayList<>();
    for (String language : files.byLanguage().keySet()) {
      for (String spec : List.of("DateParser", "DatePeriodParser")) {
        String set = "recognizers " + spec;
        Tally tally = new Tally();
        files
            .cases(language, List.of(spec))
            .forEach(one -> add(one, language, set, tally, setting));
        Result result = tally.result(Task.DATES, set, language, "values right");
        if (result.gold() > 0) {
          results.add(result);
        }
      }
    }

    return results;
  }

  private static void add(JsonNode one, String language, String set, Tally tally, Setting setting) {
    if (one.has("IgnoreResolution")) {
      return;
    }

    String text = one.path("Input").asText();
    LocalDate reference = RecognizersFiles.reference(one, setting.names());
    DateUnit unit =
        new DateUnit(
            text,
            List.of(),
            DateFinder.forLanguage(language).find(FoldedText.of(text), Optional.of(reference)));
    for (JsonNode result : one.path("Results")) {
      JsonNode value = result.path("Value");
      if (value.isObject()) {
        Span span = RecognizersFiles.span(one, result);
        Optional<DateExpression> hit = unit.at(span.begin(), span.end());
        boolean right = hit.isPresent() && isRight(hit.get(), value);
        tally.add(hit.isPresent(), right);
        if (!right) {
          setting
              .mistakes()
              .add(
                  set + " " + language,
                  hit.isPresent() ? Mistakes.Sort.WRONG_VALUE : Mistakes.Sort.MISSED,
                  text,
                  span.begin(),
                  span.end(),
                  "%s want %s got %s"
                      .formatted(reference, value, hit.map(DateUnit::days).orElse("nothing")));
        }
      }
    }
  }

  static boolean isRight(DateExpression found, JsonNode value) {
    boolean written = value.path("Timex").asText().startsWith("(");
    return READINGS.stream()
        .map(value::path)
        .anyMatch(reading -> isDay(found, reading) || isPeriod(found, reading, written));
  }

  private static boolean isDay(DateExpression found, JsonNode reading) {
    return is(found.earliest(), reading.path("date")) && found.earliest().equals(found.latest());
  }

  private static boolean isPeriod(DateExpression found, JsonNode reading, boolean written) {
    JsonNode end = reading.path("endDate");
    return is(found.earliest(), reading.path("startDate"))
        && (is(found.latest().map(day -> day.plusDays(1)), end)
            || written && is(found.latest(), end));
  }

  private static boolean is(Optional<LocalDate> day, JsonNode wanted) {
    return wanted.isTextual() && day.map(LocalDate::toString).equals(Optional.of(wanted.asText()));
  }
}
