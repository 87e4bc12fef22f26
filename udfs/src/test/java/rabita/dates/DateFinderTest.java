package rabita.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rabita.text.FoldedText;

/**
 * Sentences of each language with the expressions in them, from {@code rabita/dates/<code>.tsv}.
 * Columns: text, publication day or -, then for each expression surface, start, end (- where
 * unresolved), calendar, granularity, relative. A sentence without expressions has two columns.
 */
class DateFinderTest {
  private static final int COLUMNS = 6;
  private static final int LEAST_SENTENCES = 60;

  static Stream<Arguments> sentences() {
    return Stream.of("fa", "ar", "hi", "ur", "ru", "en").flatMap(DateFinderTest::sentences);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("sentences")
  void findsTheExpressionsOfASentence(
      String language, String text, Optional<LocalDate> published, List<String> expected) {
    List<String> found =
        DateFinder.forLanguage(language).find(FoldedText.of(text), published).stream()
            .map(one -> row(text, one))
            .toList();
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("counts")
  void everyLanguageHasSentences(String language, long count) {
    assertThat(count).as(language).isGreaterThanOrEqualTo(LEAST_SENTENCES);
  }

  static Stream<Arguments> counts() {
    Map<String, Long> counts =
        sentences()
            .collect(
                Collectors.groupingBy(
                    one -> (String) one.get()[0], LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
  }

  private static String row(String text, DateExpression one) {
    return String.join(
        " | ",
        text.substring(one.begin(), one.end()),
        one.earliest().map(LocalDate::toString).orElse("-"),
        one.latest().map(LocalDate::toString).orElse("-"),
        one.calendar().name().toLowerCase(Locale.ROOT),
        one.granularity().name().toLowerCase(Locale.ROOT),
        one.relative() ? "yes" : "no");
  }

  private static Stream<Arguments> sentences(String language) {
    String path = "/rabita/dates/" + language + ".tsv";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                DateFinderTest.class.getResourceAsStream(path), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> sentence(language, line))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Arguments sentence(String language, String line) {
    String[] cells = line.split("\t");
    Optional<LocalDate> published =
        cells[1].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(cells[1]));
    List<String> expected = new ArrayList<>();
    for (int i = 2; i < cells.length; i += COLUMNS) {
      expected.add(String.join(" | ", List.of(cells).subList(i, i + COLUMNS)));
    }

    return Arguments.of(language, cells[0], published, expected);
  }
}
