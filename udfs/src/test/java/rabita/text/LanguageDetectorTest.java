package rabita.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences of languages.tsv, documents of several languages, and any other input. */
class LanguageDetectorTest {
  private static final String HINDI =
      "उन्होंने कहा कि सरकार इस मामले पर विचार कर रही है और जल्द ही फैसला लेगी।\n";
  private static final String URDU =
      "انہوں نے کہا کہ حکومت اس معاملے پر غور کر رہی ہے اور جلد فیصلہ کرے گی۔\n";
  private static final String ENGLISH =
      "They said that the government was looking into the matter and would decide soon.\n";
  private static final long SEED = 20240501;

  record Case(String code, String kind, String text) {}

  @ParameterizedTest
  @MethodSource("sentences")
  void tellsTheLanguageOfASentence(Case sentence) {
    assertThat(detect(sentence.text()).language()).isEqualTo(sentence.code());
  }

  @ParameterizedTest
  @MethodSource("shortTexts")
  void doesNotContradictAShortText(Case text) {
    LanguageDetector.Detection detection = detect(text.text());

    assertThat(detection.isCertain()).isFalse();
    assertThat(detection.allows(text.code())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("neighbours")
  void neverTakesANeighbourForAnAnalysedLanguage(Case sentence) {
    LanguageDetector.Detection detection = detect(sentence.text());

    assertThat(detection.isCertain() && Languages.analysed().contains(detection.language()))
        .isFalse();
  }

  @Test
  void isCertainOfAParagraph() {
    for (String code : Languages.analysed()) {
      StringBuilder paragraph = new StringBuilder();
      cases("sentence").filter(of -> of.code().equals(code)).forEach(of -> add(paragraph, of));
      LanguageDetector.Detection detection = detect(paragraph.toString());

      assertThat(detection.language()).isEqualTo(code);
      assertThat(detection.isCertain()).isTrue();
      assertThat(detection.allows(code)).isTrue();
      assertThat(detection.allows("xx")).isFalse();
    }
  }

  @Test
  void readsTheRunningTextNotTheMenu() {
    String menu = "Home\nPolitics\nBusiness\nSports\nContact\nAbout\nFollow\nShare\n".repeat(4);

    assertThat(detect(menu + HINDI.repeat(3)).language()).isEqualTo("hi");
    assertThat(detect(menu + URDU.repeat(3) + menu).language()).isEqualTo("ur");
    assertThat(detect(ENGLISH.repeat(6) + HINDI).language()).isEqualTo("en");
  }

  @Test
  void readsFurtherOnInALongText() {
    String menu = "Home Politics Business Sports Contact About ".repeat(100);

    assertThat(detect(menu + HINDI.repeat(2_000)).language()).isEqualTo("hi");
  }

  @Test
  void saysNothingWithoutLetters() {
    LanguageDetector.Detection detection = detect("2019 — 14:30 😀");

    assertThat(detection.language()).isEqualTo(Languages.UNDETERMINED);
    assertThat(detection.confidence()).isZero();
    assertThat(detection.allows("fa")).isTrue();
  }

  @Test
  void aDeclaredLanguageOfAnotherScriptIsContradicted() {
    assertThat(detect("Baghdad").allows("ar")).isFalse();
    assertThat(detect("لاہور").allows("ar")).isFalse();
    assertThat(detect("Москва").allows("en")).isFalse();
  }

  @Test
  void codingMakesNoDifference() {
    assertThat(detect("يک کتاب است که می‌خواهم").language()).isEqualTo("fa");
    assertThat(detect("وقــال إنَّ القَرارَ صَدَرَ اليومَ من الوزارة").language()).isEqualTo("ar");
    assertThat(detect("बड\u093Cे घर में कोई नहीं है").language()).isEqualTo("hi");
    assertThat(detect("Он сказал, что второи\u0306 дом его").language()).isEqualTo("ru");
    assertThat(detect("ﻫﺬﺍ ﻫﻮ ﺍﻟﻜﺘﺎﺏ ﺍﻟﺬﻱ ﻛﺎﻥ ﻋﻠﻰ ﺍﻟﻄﺎﻭﻟﺔ").language()).isEqualTo("ar");
  }

  @Test
  void neverFailsOnRandomUnicode() {
    Random random = new Random(SEED);
    for (int n = 0; n < 2_000; n++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(200);
      for (int i = 0; i < length; i++) {
        text.append(random.nextInt(4) == 0 ? ' ' : (char) random.nextInt(0x10000));
      }

      LanguageDetector.Detection detection = detect(text.toString());
      assertThat(detection.confidence()).as("seed %d, text %d", SEED, n).isBetween(0.0, 1.0);
      assertThat(detection).isEqualTo(detect(text.toString()));
    }
  }

  @Test
  void aMegabyteLineIsSampled() {
    assertThat(detect("ا".repeat(1_000_000)).confidence()).isBetween(0.0, 1.0);
    assertThat(detect(" ".repeat(1_000_000)).language()).isEqualTo(Languages.UNDETERMINED);
    assertThat(detect("").language()).isEqualTo(Languages.UNDETERMINED);
  }

  @Test
  void theIndexListsEachFolder() throws Exception {
    Path index = Path.of(LanguageFiles.class.getResource("/rabita/languages/index.txt").toURI());
    try (Stream<Path> folders = Files.list(index.getParent())) {
      assertThat(Files.readAllLines(index))
          .isSorted()
          .containsExactlyInAnyOrderElementsOf(
              folders
                  .filter(Files::isDirectory)
                  .map(folder -> folder.getFileName().toString())
                  .toList());
    }
  }

  @Test
  void eachProfileParses() {
    for (String folder : Languages.known()) {
      assertThatCode(() -> LanguageProfile.read(folder)).as(folder).doesNotThrowAnyException();
      LanguageProfile profile = LanguageProfile.read(folder);

      assertThat(profile.scripts()).as(folder).isNotEmpty();
      assertThatCode(() -> profile.scripts().forEach(UnicodeScript::forName))
          .as(folder)
          .doesNotThrowAnyException();
      assertThat(profile.letters().isEmpty()).as(folder).isEqualTo(profile.words().isEmpty());
    }
  }

  @Test
  void wordsAreSpeltWithTheLettersOfTheirLanguage() {
    for (String folder : Languages.known()) {
      LanguageProfile profile = LanguageProfile.read(folder);
      String letters = profile.letters() + profile.rareLetters();
      for (String word : profile.words()) {
        assertThat(word.chars()).as("%s %s", folder, word).allMatch(c -> letters.indexOf(c) >= 0);
      }
    }
  }

  @Test
  void hintsStandAtOneEndOfAWord() {
    for (String folder : Languages.known()) {
      for (String hint : LanguageProfile.read(folder).hints().keySet()) {
        assertThat(hint.startsWith("^") ^ hint.endsWith("$")).as("%s %s", folder, hint).isTrue();
      }
    }
  }

  private static LanguageDetector.Detection detect(String text) {
    return LanguageDetector.detect(FoldedText.of(text));
  }

  private static void add(StringBuilder paragraph, Case sentence) {
    paragraph.append(sentence.text()).append(' ');
  }

  static Stream<Case> sentences() {
    return Stream.concat(cases("sentence"), cases("mixed"));
  }

  static Stream<Case> shortTexts() {
    return cases("short");
  }

  static Stream<Case> neighbours() {
    return cases("sentence").filter(sentence -> !Languages.analysed().contains(sentence.code()));
  }

  private static Stream<Case> cases(String kind) {
    return lines().stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(columns -> new Case(columns[0], columns[1], columns[2]))
        .filter(of -> of.kind().equals(kind));
  }

  private static List<String> lines() {
    try (InputStream in = LanguageDetectorTest.class.getResourceAsStream("languages.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read languages.tsv", e);
    }
  }
}
