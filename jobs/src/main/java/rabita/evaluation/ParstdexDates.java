package rabita.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rabita.dates.DateFinder;
import rabita.text.FoldedText;

/**
 * The spans of parstdex's own test sentences. They label times of day, durations and frequencies
 * too, which Rabita does not look for: the precision of overlap says most.
 */
final class ParstdexDates implements Evaluation {
  private static final String FORMAT = "parstdex";
  private static final Pattern FORM = Pattern.compile("/parstdex\\.json$");
  private static final Pattern SPAN = Pattern.compile("\\[(\\d+), *(\\d+)\\]");

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    List<Result> results = new ArrayList<>();
    for (Path file : gold.matching(FORM)) {
      String language = setting.names().code(FORMAT, FORMAT).orElseThrow();
      DateFinder finder = DateFinder.forLanguage(language);
      List<DateUnit> units = new ArrayList<>();
      for (JsonNode one : JsonFiles.read(file)) {
        String text = one.path("test_input").asText();
        units.add(
            new DateUnit(
                text,
                spans(text, one.path("expected").asText()),
                finder.find(FoldedText.of(text), Optional.of(setting.names().reference(FORMAT)))));
      }

      DateScores scores = new DateScores(FORMAT, language, units);
      results.add(scores.exact());
      results.add(scores.overlapping());
      scores.note(setting.mistakes());
    }

    return results;
  }

  /** Spans as {@code [[6, 16]]} gives them, in code points. */
  static List<Span> spans(String text, String expected) {
    List<Span> spans = new ArrayList<>();
    int points = text.codePointCount(0, text.length());
    Matcher matcher = SPAN.matcher(expected);
    while (matcher.find()) {
      int begin = Math.min(points, Integer.parseInt(matcher.group(1)));
      int end = Math.min(points, Integer.parseInt(matcher.group(2)));
      Span span =
          new Span(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end), "")
              .stripped(text);
      if (span.begin() < span.end()) {
        spans.add(span);
      }
    }

    return spans;
  }
}
