package rabita.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rabita.LanguageCases;
import rabita.terms.Label.Use;
import rabita.text.FoldedText;
import rabita.text.Languages;

/** What the study's themes find: the cases are data, one file for each language. */
class ThemesTest {
  private static final Map<String, TermFinder> FINDERS = new ConcurrentHashMap<>();

  static Stream<Arguments> cases() {
    return Languages.analysed().stream().flatMap(ThemesTest::cases);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void findsTheTermsOfThemes(String language, String text, String expected) {
    assertThat(found(language, text)).isEqualTo(expected);
  }

  private static String found(String language, String text) {
    TermFinder finder =
        FINDERS.computeIfAbsent(
            language,
            code ->
                TermFinder.of(
                    Languages.load(code), Lexicon.of(code, LanguageCases.STUDY.themes())));
    return finder.find(FoldedText.of(text)).stream()
        .filter(term -> term.label().use() == Use.THEME)
        .map(term -> text.substring(term.begin(), term.end()) + ":" + term.label().name())
        .collect(Collectors.joining(" | "));
  }

  private static Stream<Arguments> cases(String language) {
    return LanguageCases.of("/rabita/themes/" + language + ".tsv")
        .map(columns -> Arguments.of(language, columns[0], columns.length > 1 ? columns[1] : ""));
  }
}
