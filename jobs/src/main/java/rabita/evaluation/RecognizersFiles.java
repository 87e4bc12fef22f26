package rabita.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The specs of Recognizers-Text for dates and periods of days: extractors and parsers. */
record RecognizersFiles(Map<String, Map<String, JsonNode>> byLanguage) {
  static final String FORMAT = "recognizers-text";
  static final List<String> DATES = List.of("DateExtractor", "DateParser");
  static final List<String> PERIODS = List.of("DatePeriodExtractor", "DatePeriodParser");
  private static final Pattern FORM =
      Pattern.compile("/([A-Za-z]+)/(Date(?:Period)?(?:Extractor|Parser))\\.json$");
  private static final int DAY_LENGTH = 10;

  static RecognizersFiles read(GoldFolder gold, GoldNames names) {
    Map<String, Map<String, JsonNode>> byLanguage = new LinkedHashMap<>();
    for (Path file : gold.matching(FORM)) {
      Matcher form = FORM.matcher(GoldFolder.slashed(file));
      Optional<String> code = form.find() ? names.code(FORMAT, form.group(1)) : Optional.empty();
      code.ifPresent(
          language ->
              byLanguage
                  .computeIfAbsent(language, key -> new LinkedHashMap<>())
                  .put(form.group(2), JsonFiles.read(file)));
    }

    return new RecognizersFiles(byLanguage);
  }

  /** The cases of some spec files of a language. */
  List<JsonNode> cases(String language, List<String> specs) {
    List<JsonNode> cases = new ArrayList<>();
    for (String spec : specs) {
      JsonNode list = byLanguage.get(language).get(spec);
      if (list != null) {
        list.forEach(cases::add);
      }
    }

    return cases;
  }

  /** The span of a result, without white space at its ends. */
  static Span span(JsonNode one, JsonNode result) {
    int begin = result.path("Start").asInt();
    String text = one.path("Input").asText();
    int end = Math.min(text.length(), begin + result.path("Length").asInt());
    return new Span(Math.min(begin, end), end, "").stripped(text);
  }

  /** The day that a case counts from. */
  static LocalDate reference(JsonNode one, GoldNames names) {
    JsonNode given = one.path("Context").path("ReferenceDateTime");
    return given.isTextual()
        ? LocalDate.parse(given.asText().substring(0, DAY_LENGTH))
        : names.reference(FORMAT);
  }
}
