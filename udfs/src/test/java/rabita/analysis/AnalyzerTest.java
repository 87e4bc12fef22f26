package rabita.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rabita.study.Study;
import rabita.study.StudyReader;

/** What a document gives under a study of one paragraph. */
class AnalyzerTest {
  private static final String ACTORS =
      """
      imran-khan {
        type = person
        speaks-for = [{ country = PAK, from = 2018-08-18, to = 2022-04-10 }]
        names { en = [Imran Khan], fa = [عمران خان] }
        short-names { en = [PM Khan] }
      }
      irna { type = organization, names { en = [IRNA] } }
      """;

  private static final Analyzer ANALYZER = analyzer("");

  @Test
  void findsWhoIsNamedWithWhomInWhichSentence() {
    Annotation found =
        analyze("The ministers of Iran met in the morning. Pakistan and Russia were not there.");

    assertThat(found.language()).isEqualTo("en");
    assertThat(found.sentences()).hasSize(2);
    assertThat(named(found)).containsExactly("IRN", "PAK", "RUS");
    assertThat(found.mentions()).extracting(NamedMention::sentence).containsExactly(0, 1, 1);
    assertThat(pairs(found, Level.COUNTRY, Unit.SENTENCE)).containsExactly("PAK RUS");
    assertThat(pairs(found, Level.COUNTRY, Unit.DOCUMENT))
        .containsExactly("IRN PAK", "IRN RUS", "PAK RUS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le ministre des affaires étrangères du Pakistan est arrivé le 30 septembre 2021 à Moscou.",
        "巴基斯坦总理2021年9月30日访问俄罗斯。",
        "12345 !!!",
        "?",
      })
  void aTextInNoLanguageOfTheStudyGivesNothing(String text) {
    Annotation found = analyze(text);

    assertThat(found.language()).isEqualTo("und");
    assertThat(found.text()).isEqualTo(text);
    assertThat(found.sentences()).isEmpty();
    assertThat(found.tokens().size()).isZero();
    assertThat(found.mentions()).isEmpty();
    assertThat(found.dates()).isEmpty();
    assertThat(found.ties().evidence()).isEmpty();
  }

  @Test
  void aLanguageThatTheStudyLeavesOutIsNone() {
    String text = "Pakistan and Russia signed an agreement on the railway, the minister said.";

    assertThat(analyze(analyzer("languages = [fa, ur]"), text).language()).isEqualTo("und");
    assertThat(analyze(analyzer("languages = [fa, en]"), text).language()).isEqualTo("en");
  }

  /** The day comes from the input; no tools of a language are needed for it. */
  @Test
  void aTextInNoLanguageKeepsItsDay() {
    Annotation found = ANALYZER.analyze(document("?", null, null, "2021-09-30", null));

    assertThat(found.publishedOn()).contains(LocalDate.of(2021, 9, 30));
    assertThat(found.publishedBasis()).isEqualTo("declared");
  }

  @Test
  void aCertainDetectionGoesBeforeTheDeclaredLanguage() {
    String text =
        "The minister said that they have signed the agreement with Pakistan and that it was good.";

    assertThat(language(text, "fa")).isEqualTo("en");
    assertThat(language(text, "de")).isEqualTo("en");
  }

  /** «ایران» alone may be in any language of Arabic script. */
  @ParameterizedTest
  @CsvSource({"fa, fa", "ur, ur", "FA, fa", "fa-IR, fa", "ur_PK, ur", "' fa ', fa", "ps, und"})
  void theDeclaredLanguageDecidesWhereTheTextMayBeInSeveral(String declared, String language) {
    assertThat(language("ایران", declared)).isEqualTo(language);
  }

  /** No text in Arabic script is English; a blank or unknown tag tells nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "und", "Persian", "en"})
  void aDeclarationThatCannotBeIsNone(String declared) {
    assertThat(language("ایران", declared)).isEqualTo(language("ایران", null));
  }

  @Test
  void aTitleIsPutBeforeTheTextOnceAndIsAnalysedWithIt() {
    Annotation found =
        ANALYZER.analyze(
            document(
                "Talks went on for three days in the city.", "Iran and Russia", null, null, null));

    assertThat(found.text())
        .isEqualTo("Iran and Russia\n\nTalks went on for three days in the city.");
    assertThat(found.title()).contains("Iran and Russia");
    assertThat(named(found)).containsExactly("IRN", "RUS");
  }

  @Test
  void aTitleThatTheTextBeginsWithIsNotPutBeforeIt() {
    String text = "Iran and Russia\n\nTalks went on for three days in the city.";

    assertThat(ANALYZER.analyze(document(text, "Iran and Russia", null, null, null)).text())
        .isEqualTo(text);
  }

  @Test
  void aStudyMayLeaveTheTitleOut() {
    Annotation found =
        analyzer("prepend-title = false")
            .analyze(
                document(
                    "Talks went on for three days in the city.",
                    "Iran and Russia",
                    null,
                    null,
                    null));

    assertThat(found.text()).isEqualTo("Talks went on for three days in the city.");
    assertThat(found.title()).contains("Iran and Russia");
    assertThat(found.mentions()).isEmpty();
  }

  @Test
  void aTitleIsFoundInTheTextWhereTheInputHasNone() {
    String text = "Iran and Russia\n\nTalks went on for three days in the city.";

    assertThat(ANALYZER.analyze(document(text, " ", null, null, null)).title())
        .contains("Iran and Russia");
  }

  @Test
  void loneSurrogatesBecomeReplacementCharactersAndOffsetsStay() {
    Annotation found =
        analyze("\uDC00The minister of Pakistan \uD83D met \uD83D\uDE00 Russia in the city.\uD800");

    assertThat(found.text())
        .isEqualTo(
            "\uFFFDThe minister of Pakistan \uFFFD met \uD83D\uDE00 Russia in the city.\uFFFD");
    assertThat(surfaces(found)).containsExactly("Pakistan", "Russia");
    assertThat(found.codePoints().length()).isEqualTo(found.text().length() - 1);
  }

  @Test
  void shortNamesCountOnlyBesideAFullName() {
    assertThat(surfaces(analyze("PM Khan met the ministers, and they said that it was good.")))
        .isEmpty();
    assertThat(
            surfaces(
                analyze(
                    "PM Khan met the ministers. It was good, Imran Khan said, and PM Khan left.")))
        .containsExactly("PM Khan", "Imran Khan", "PM Khan");
  }

  @ParameterizedTest
  @CsvSource({
    "2018-08-17, none",
    "2018-08-18, PAK",
    "2022-04-10, PAK",
    "2022-04-11, none",
    ", PAK",
  })
  void aPersonStandsForAStateOnTheDaysOfItsTerm(String published, String country) {
    Annotation found =
        ANALYZER.analyze(
            document(
                "Imran Khan met the ministers of Iran, and they said that it was good.",
                null,
                null,
                published,
                null));

    assertThat(found.mentions().get(0).country().orElse("none")).isEqualTo(country);
    assertThat(pairs(found, Level.COUNTRY, Unit.SENTENCE))
        .isEqualTo(country.equals("PAK") ? List.of("IRN PAK") : List.of());
    assertThat(pairs(found, Level.ENTITY, Unit.SENTENCE)).containsExactly("IRN imran-khan");
  }

  @Test
  void anAgencyStandsForNoState() {
    Annotation found = analyze("IRNA said that the minister of Russia was in the city.");

    assertThat(pairs(found, Level.COUNTRY, Unit.SENTENCE)).isEmpty();
    assertThat(pairs(found, Level.ENTITY, Unit.SENTENCE)).containsExactly("RUS irna");
  }

  @Test
  void theStudySaysWhatStandsForAState() {
    String text = "Moscow said that the minister of Iran was in the city.";

    assertThat(pairs(analyze(text), Level.COUNTRY, Unit.SENTENCE)).containsExactly("IRN RUS");
    assertThat(
            pairs(analyze(analyzer("count-kinds = [country]"), text), Level.COUNTRY, Unit.SENTENCE))
        .isEmpty();
  }

  @Test
  void datesAreInTheirSentencesAndResolvedAgainstTheDeclaredDay() {
    Annotation found =
        ANALYZER.analyze(
            document(
                "The minister came yesterday. They had met on 14 September 2021 in Iran.",
                null,
                null,
                "2021-09-30",
                null));

    assertThat(found.dates())
        .extracting(date -> date.sentence() + " " + date.expression().earliest().orElseThrow())
        .containsExactly("0 2021-09-29", "1 2021-09-14");
  }

  /** Spelling that is not read apart: vowel marks, tatweel, Arabic kaf and yeh, case. */
  @Test
  void textsThatDifferInNothingReadHaveOneHash() {
    assertThat(analyze("ایران و پاکستان").normalizedHash())
        .isEqualTo(analyze(" ايران و پاكـسـتان\n").normalizedHash())
        .isNotEqualTo(analyze("ایران و روسیه").normalizedHash());
  }

  @Test
  void themesAndLexiconTermsStandInTheirSentences() {
    Analyzer analyzer = analyzer("themes { trade { terms { en = [\"tariff*\"] } } }");

    Annotation found =
        analyze(
            analyzer,
            "The minister spoke on Monday. Pakistan and Russia agreed to lower the tariffs.");

    assertThat(found.themes()).containsExactly(new ThemeMention("trade", 70, 77, 1));
    assertThat(found.text().substring(70, 77)).isEqualTo("tariffs");
    assertThat(found.ties().terms()).hasSize(1);
    assertThat(found.ties().terms().get(0).sentence()).isEqualTo(1);
    assertThat(found.ties().terms().get(0).themes()).containsExactly("trade");
    assertThat(found.ties().terms().get(0).hasCooperation()).isTrue();
  }

  @Test
  void oneAnalyzerIsMadeForAStudyHoweverOftenItIsRead() {
    assertThat(Analyzer.of(study("name = one"))).isSameAs(Analyzer.of(study("name = one")));
    assertThat(Analyzer.of(study("name = one"))).isNotSameAs(Analyzer.of(study("name = two")));
  }

  static Analyzer analyzer(String settings) {
    return Analyzer.of(study(settings));
  }

  private static Study study(String settings) {
    Map<String, String> files =
        Map.of(
            "conf/study.conf",
            "study {\nfocus = [PAK, RUS, IRN]\n%s\ninclude \"actors.conf\"\n}".formatted(settings),
            "conf/actors.conf",
            "actors {\n%s\n}".formatted(ACTORS));
    return StudyReader.read("conf/study.conf", files::get);
  }

  private static Annotation analyze(String text) {
    return analyze(ANALYZER, text);
  }

  private static Annotation analyze(Analyzer analyzer, String text) {
    return analyzer.analyze(document(text, null, null, null, null));
  }

  private static String language(String text, String declared) {
    return ANALYZER.analyze(document(text, null, declared, null, null)).language();
  }

  static SourceDocument document(
      String text, String title, String language, String published, String url) {
    return new SourceDocument(
        text,
        Optional.ofNullable(title),
        Optional.ofNullable(language),
        Optional.ofNullable(published),
        Optional.ofNullable(url));
  }

  private static List<String> named(Annotation found) {
    return found.mentions().stream().map(named -> named.mention().entity().id()).toList();
  }

  private static List<String> surfaces(Annotation found) {
    return found.mentions().stream()
        .map(NamedMention::mention)
        .map(mention -> found.text().substring(mention.begin(), mention.end()))
        .toList();
  }

  private static List<String> pairs(Annotation found, Level level, Unit unit) {
    return found.ties().evidence().stream()
        .filter(evidence -> evidence.level() == level && evidence.unit() == unit)
        .map(evidence -> evidence.a() + " " + evidence.b())
        .toList();
  }
}
