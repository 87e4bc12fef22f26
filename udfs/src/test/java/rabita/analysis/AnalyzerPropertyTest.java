package rabita.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rabita.text.Sentence;
import rabita.text.Tokens;

/** What holds for every text, however broken. */
class AnalyzerPropertyTest {
  private static final Analyzer ANALYZER =
      AnalyzerTest.analyzer(
          "themes { a { terms { en = [\"Khan the*\", said], fa = [\"گفت*\"], ru = [\"года\"] } } }");

  /** Pieces of news, and what breaks readers of text. */
  private static final List<String> PIECES =
      List.of(
          "Pakistan",
          "Russia",
          "Imran Khan",
          "PM Khan",
          "IRNA",
          "Moscow",
          "the",
          "and",
          "said that",
          "ایران",
          "پاکستان",
          "عمران خان",
          "و",
          "در",
          "است",
          "گفت",
          "روسیه",
          "ہے",
          "نے",
          "کے",
          "إيران",
          "في",
          "من",
          "روسيا",
          "भारत",
          "रूस",
          "के",
          "है",
          "Россия",
          "Иран",
          "и",
          "в",
          "года",
          "30 September 2021",
          "۸ مهر ۱۴۰۰",
          "yesterday",
          "دیروز",
          "14",
          "2021-09-30",
          "вчера",
          " ",
          " ",
          " ",
          " ",
          "\n",
          "\n\n",
          "\r\n",
          ".",
          "।",
          "۔",
          "؟",
          "!",
          ",",
          "،",
          ":",
          "\t",
          "\u200C",
          "\u200F",
          "\u061C",
          "\u0640",
          "\u064E",
          "\u093C",
          "\u0301",
          "\uFEFF",
          "\u0000",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "\u00A0",
          "\u2028",
          "\uFFFD",
          "\uFFFF",
          "\uFDFA");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void spansAreInTheTextAndInTheirSentences(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 150; round++) {
      String text = text(random);
      String declared = List.of("fa", "ur", "ar", "hi", "ru", "en").get(random.nextInt(6));
      String title = random.nextInt(3) == 0 ? text(random) : null;
      Annotation found = ANALYZER.analyze(AnalyzerTest.document(text, title, declared, null, null));
      check(found, "seed %s, round %s: %s".formatted(seed, round, text));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void theSameTextGivesTheSameAnnotation(long seed) {
    String text = text(new Random(seed));

    Annotation one = ANALYZER.analyze(AnalyzerTest.document(text, null, null, null, null));
    Annotation other = ANALYZER.analyze(AnalyzerTest.document(text, null, null, null, null));

    assertThat(other.mentions()).isEqualTo(one.mentions());
    assertThat(other.dates()).isEqualTo(one.dates());
    assertThat(other.ties().evidence()).isEqualTo(one.ties().evidence());
    assertThat(other.normalizedHash()).isEqualTo(one.normalizedHash());
  }

  /** Two million characters on one line are analysed in seconds. */
  @Test
  void aVeryLongLineIsAnalysed() {
    String text = "Pakistan and Russia met, the minister said ".repeat(50_000);

    Annotation found = ANALYZER.analyze(AnalyzerTest.document(text, null, null, null, null));

    assertThat(found.mentions()).hasSize(100_000);
  }

  private static void check(Annotation found, String name) {
    String text = found.text();
    assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .as(name)
        .isEqualTo(text);
    assertThat(found.codePoints().length())
        .as(name)
        .isEqualTo(text.codePointCount(0, text.length()));
    checkMentions(found, name);
    for (ThemeMention theme : found.themes()) {
      Sentence sentence = found.sentences().get(theme.sentence());
      assertThat(theme.begin()).as(name).isBetween(sentence.begin(), sentence.end() - 1);
      assertThat(theme.end()).as(name).isLessThanOrEqualTo(text.length());
    }

    for (SpokenDate date : found.dates()) {
      Sentence sentence = found.sentences().get(date.sentence());
      assertThat(date.expression().begin())
          .as(name)
          .isBetween(sentence.begin(), sentence.end() - 1);
      assertThat(date.expression().end()).as(name).isLessThanOrEqualTo(text.length());
    }

    for (Evidence evidence : found.ties().evidence()) {
      assertThat(found.mentions()).as(name).contains(evidence.mentionA(), evidence.mentionB());
    }
  }

  private static void checkMentions(Annotation found, String name) {
    Tokens tokens = found.tokens();
    int end = 0;
    for (NamedMention named : found.mentions()) {
      Sentence sentence = found.sentences().get(named.sentence());
      assertThat(named.mention().begin()).as(name).isGreaterThanOrEqualTo(end);
      assertThat(named.mention().begin()).as(name).isBetween(sentence.begin(), sentence.end() - 1);
      assertThat(tokens.begin(named.token())).as(name).isLessThanOrEqualTo(named.mention().begin());
      assertThat(tokens.end(named.token())).as(name).isGreaterThan(named.mention().begin());
      end = named.mention().end();
    }

    assertThat(end).as(name).isLessThanOrEqualTo(found.text().length());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(60); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextInt(3) > 0 ? " " : "");
    }

    return text.toString();
  }
}
