package rabita.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rabita.dates.DateFinder;
import rabita.text.FoldedText;

/**
 * The spans of the Recognizers-Text specs. What extractor and parser files label in the same input
 * is put together; of labels that overlap the longest stays.
 */
final class RecognizersSpans implements Evaluation {
  private static final String DATE_SET = "recognizers Date";
  private static final String ALL_SET = "recognizers Date + DatePeriod";

  private record Input(LocalDate reference, List<Span> spans) {}

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    RecognizersFiles files = RecognizersFiles.read(gold, setting.names());
    List<String> all =
        Stream.concat(RecognizersFiles.DATES.stream(), RecognizersFiles.PERIODS.stream()).toList();
    List<Result> results = new ArrayList<>();
    for (String language : files.byLanguage().keySet()) {
      List<JsonNode> dates = files.cases(language, RecognizersFiles.DATES);
      if (!dates.isEmpty()) {
        results.add(scores(DATE_SET, language, dates, setting).exact());
      }

      DateScores scores = scores(ALL_SET, language, files.cases(language, all), setting);
      DateFinder finder = DateFinder.forLanguage(language);
      results.add(
          scores
              .exact()
              .timed(
                  Speed.lines(
                      scores.units().stream().map(DateUnit::text).toList(),
                      text -> finder.find(FoldedText.of(text), Optional.empty()))));
      results.add(scores.overlapping());
      scores.note(setting.mistakes());
    }

    return results;
  }

  private static DateScores scores(
      String set, String language, List<JsonNode> cases, Setting setting) {
    DateFinder finder = DateFinder.forLanguage(language);
    List<DateUnit> units = new ArrayList<>();
    inputs(cases, setting.names())
        .forEach(
            (text, input) ->
                units.add(
                    new DateUnit(
                        text,
                        longest(input.spans()),
                        finder.find(FoldedText.of(text), Optional.of(input.reference())))));
    return new DateScores(set, language, units);
  }

  private static Map<String, Input> inputs(List<JsonNode> cases, GoldNames names) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (JsonNode one : cases) {
      LocalDate reference = RecognizersFiles.reference(one, names);
      Input input =
          inputs.computeIfAbsent(
              one.path("Input").asText(), key -> new Input(reference, new ArrayList<>()));
      one.path("Results").forEach(result -> input.spans().add(RecognizersFiles.span(one, result)));
    }

    return inputs;
  }

  static List<Span> longest(List<Span> spans) {
    List<Span> chosen = new ArrayList<>();
    spans.stream()
        .sorted(Comparator.comparingInt(span -> span.begin() - span.end()))
        .filter(span -> chosen.stream().noneMatch(span::overlaps))
        .forEachOrdered(chosen::add);
    return chosen;
  }
}
