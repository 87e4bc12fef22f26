package rabita.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rabita.LanguageCases;
import rabita.text.FoldedText;
import rabita.text.Languages;
import rabita.text.RandomText;

/** Who is named: the cases are data, one file for each language. */
class MentionsTest {
  private static final Map<String, Gazetteer> GAZETTEERS = new ConcurrentHashMap<>();

  static Stream<Arguments> cases() {
    return Languages.analysed().stream()
        .flatMap(
            language ->
                LanguageCases.of("/rabita/entities/" + language + ".tsv")
                    .map(columns -> arguments(language, columns)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void findsWhoIsNamedAndNobodyElse(String language, String text, String expected) {
    assertThat(found(language, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ar", "hi", "ur", "ru", "en"})
  void everyLanguageHasSixtyCases(String language) {
    assertThat(LanguageCases.of("/rabita/entities/" + language + ".tsv").count())
        .isGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ar", "hi", "ur", "ru", "en"})
  void findsInOrderDisjointSpansInsideAnyText(String language) {
    Random random = new Random(23);
    List<String> texts =
        LanguageCases.of("/rabita/entities/" + language + ".tsv")
            .map(columns -> columns[0])
            .toList();
    for (int round = 0; round < 1500; round++) {
      String text =
          RandomText.next(random, 10)
              + texts.get(random.nextInt(texts.size()))
              + RandomText.next(random, 10)
              + texts.get(random.nextInt(texts.size()));
      int end = 0;
      for (Mention mention : gazetteer(language).find(FoldedText.of(text))) {
        assertThat(mention.begin()).as("seed 23, round %s", round).isGreaterThanOrEqualTo(end);
        assertThat(mention.end()).isLessThanOrEqualTo(text.length());
        end = mention.end();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ar", "ur"})
  void tatweelAndHarakatChangeNoMention(String language) {
    for (String[] columns : LanguageCases.of("/rabita/entities/" + language + ".tsv").toList()) {
      String marked = columns[0].replaceAll("(\\p{IsArabic})(?=\\p{IsArabic})", "$1\u0640");
      assertThat(ids(language, marked)).as(columns[0]).isEqualTo(ids(language, columns[0]));
    }
  }

  @Test
  void aShortNameCountsOnlyBesideAFullOne() {
    assertThat(ids("en", "Bagheri arrived.")).isEmpty();
    assertThat(ids("en", "Mohammad Bagheri arrived. Bagheri said so."))
        .containsExactly("mohammad-bagheri", "mohammad-bagheri");
  }

  private static List<String> ids(String language, String text) {
    return gazetteer(language).find(FoldedText.of(text)).stream()
        .map(mention -> mention.entity().id())
        .toList();
  }

  private static String found(String language, String text) {
    return gazetteer(language).find(FoldedText.of(text)).stream()
        .map(
            mention ->
                String.join(
                    ":",
                    text.substring(mention.begin(), mention.end()),
                    mention.kind().label(),
                    mention.entity().id(),
                    mention.entity().countryOn(Optional.empty()).orElse("-")))
        .collect(Collectors.joining(" | "));
  }

  private static Gazetteer gazetteer(String language) {
    return GAZETTEERS.computeIfAbsent(
        language, code -> Gazetteer.of(Languages.load(code), LanguageCases.STUDY.actors()));
  }

  private static Arguments arguments(String language, String[] columns) {
    return Arguments.of(language, columns[0], columns.length > 1 ? columns[1] : "");
  }
}
