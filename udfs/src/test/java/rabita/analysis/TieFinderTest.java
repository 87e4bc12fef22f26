package rabita.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rabita.dates.Calendar;
import rabita.dates.DateExpression;
import rabita.dates.Granularity;
import rabita.dates.Role;
import rabita.entities.Entity;
import rabita.entities.EntityType;
import rabita.entities.Mention;
import rabita.entities.MentionKind;
import rabita.entities.Term;
import rabita.study.StudyReader;

/**
 * What is counted of a document put down by hand: a sentence is a list of words, {@code PAK} a
 * state, {@code khan:PAK} a person who stands for one, {@code irna} a body that stands for none,
 * {@code @2021-09-14} a day, {@code #trade} a term of that theme, {@code +} and {@code -} lexicon
 * terms of cooperation and conflict.
 */
class TieFinderTest {
  private static final String SETTINGS =
      "study { focus = [PAK, RUS], granularities = [day, week, month, year],"
          + " entity-granularities = [quarter, month] }";

  @Test
  void countsTheDocumentAsAWhole() {
    assertThat(namings("*", "PAK", "", "RUS")).containsExactly("* * 3 sentences, 0 mentions");
  }

  @Test
  void countsSentencesAndMentionsOfAnActor() {
    String[] sentences = {"PAK PAK khan:PAK", "irna", "PAK"};

    assertThat(namings("country", sentences)).containsExactly("PAK * 2 sentences, 4 mentions");
    assertThat(namings("entity", sentences))
        .contains(
            "PAK * 2 sentences, 3 mentions",
            "irna * 1 sentences, 1 mentions",
            "khan * 1 sentences, 1 mentions");
  }

  @Test
  void aPairOfTwoSentencesIsInNoSentence() {
    assertThat(namings("country", "PAK PAK", "RUS"))
        .contains("PAK RUS 0 sentences, 3 mentions, 1/1 and 0");
  }

  /** Three actors in the document and in its first sentence, two in its second. */
  @Test
  void aPairCountsItsFractionOfEachUnit() {
    assertThat(namings("country", "PAK RUS IRN", "PAK RUS"))
        .contains(
            "PAK RUS 2 sentences, 4 mentions, 1/2 and 3/2",
            "IRN RUS 1 sentences, 3 mentions, 1/2 and 1/2");
  }

  @Test
  void pairsWithAStateOfTheFocusOrItsSpeakerAreInFocus() {
    Ties ties = find("khan:PAK IRN CHN irna");

    assertThat(ties.namings().stream().filter(naming -> !naming.b().equals("*")))
        .allMatch(
            naming ->
                naming.focus()
                    == (naming.a().equals("PAK")
                        || naming.b().equals("PAK")
                        || naming.a().equals("khan")
                        || naming.b().equals("khan")));
    assertThat(ties.namings().stream().filter(naming -> naming.b().equals("*")))
        .isNotEmpty()
        .allMatch(Naming::focus);
  }

  /** The sentence of 2021-09-14 and 15 speaks of two days and of one week, month and year. */
  @Test
  void countsTheSentencesThatSpeakOfAPeriod() {
    String[] sentences = {"PAK RUS PAK @2021-09-14 @2021-09-15", "PAK @2021-09-20", "PAK"};

    assertThat(periods("country", sentences))
        .containsExactlyInAnyOrder(
            "PAK * day 2021-09-14 1 2",
            "PAK * day 2021-09-15 1 2",
            "PAK * day 2021-09-20 1 1",
            "PAK * week 2021-09-13 1 2",
            "PAK * week 2021-09-20 1 1",
            "PAK * month 2021-09-01 2 3",
            "PAK * year 2021-01-01 2 3",
            "RUS * day 2021-09-14 1 1",
            "RUS * day 2021-09-15 1 1",
            "RUS * week 2021-09-13 1 1",
            "RUS * month 2021-09-01 1 1",
            "RUS * year 2021-01-01 1 1",
            "PAK RUS day 2021-09-14 1 3",
            "PAK RUS day 2021-09-15 1 3",
            "PAK RUS week 2021-09-13 1 3",
            "PAK RUS month 2021-09-01 1 3",
            "PAK RUS year 2021-01-01 1 3");
  }

  /** A study without quarters has none for entities either. */
  @Test
  void entitiesHaveTheirOwnGranularities() {
    assertThat(periods("entity", "PAK irna @2021-09-14"))
        .containsExactlyInAnyOrder(
            "PAK * month 2021-09-01 1 1",
            "irna * month 2021-09-01 1 1",
            "PAK irna month 2021-09-01 1 2");
  }

  @Test
  void pairsOutsideOfTheFocusHaveNoPeriods() {
    assertThat(periods("country", "IRN CHN @2021-09-14"))
        .noneMatch(line -> line.contains("CHN IRN"));
  }

  /** It counts among the documents that speak of the day, and for no actor. */
  @Test
  void aDateInASentenceThatNamesNobodyIsOfTheDocument() {
    assertThat(periods("country", "PAK", "@2021-09-14")).isEmpty();
    assertThat(periods("*", "PAK", "@2021-09-14")).contains("* * day 2021-09-14 1 0");
  }

  @Test
  void aYearIsNotSpreadOverItsMonths() {
    assertThat(periods("country", "PAK @2021-01-01/2021-12-31"))
        .containsExactly("PAK * year 2021-01-01 1 1");
  }

  @Test
  void unresolvedDatesAndTheDayOfPublicationAreNotSpokenOf() {
    assertThat(find("PAK @? @!2021-09-14").periods()).isEmpty();
  }

  /** RUS CHN touches the focus, so it counts, but has no series; IRN CHN does not. */
  @Test
  void countsTheSentencesThatNameAPairWithATheme() {
    Ties ties =
        find("PAK RUS PAK #trade #energy", "PAK RUS #trade", "PAK RUS", "IRN CHN RUS #trade");

    assertThat(ofThemes(ties, "country"))
        .containsExactlyInAnyOrder(
            "PAK RUS trade 2 sentences, 5 mentions, series",
            "PAK RUS energy 1 sentences, 3 mentions, series",
            "CHN RUS trade 1 sentences, 2 mentions",
            "IRN RUS trade 1 sentences, 2 mentions");
    assertThat(ofThemes(ties, "*"))
        .containsExactlyInAnyOrder(
            "* * trade 3 sentences, 0 mentions", "* * energy 1 sentences, 0 mentions");
    assertThat(ofThemes(ties, "entity"))
        .hasSize(4)
        .contains("PAK RUS trade 2 sentences, 5 mentions");
  }

  @Test
  void countsTheSentencesWithLexiconTerms() {
    Ties ties = find("PAK RUS +", "PAK RUS IRN + -", "PAK +", "irna");

    assertThat(terms(ties)).contains("* * 3 1", "PAK RUS 2 1", "IRN PAK 1 1", "PAK * 0 0");
    assertThat(ties.terms()).extracting(SentenceTerms::sentence).containsExactly(0, 1);
    assertThat(ties.terms().get(1).materialConflict()).isEqualTo(1);
  }

  /** An entity that stands for a state makes a pair of level entity; it is no sentence of a tie. */
  @Test
  void sentencesThatNameOneStateHaveNoLexiconTermsOfATie() {
    assertThat(find("PAK irna +", "PAK", "RUS -").terms()).isEmpty();
  }

  @Test
  void themedPeriodsAreThoseOfPairsOfTheFocus() {
    assertThat(periods("country", "PAK RUS IRN @2021-09-14 #trade", "PAK RUS @2021-09-15"))
        .filteredOn(line -> line.endsWith(" trade"))
        .containsExactlyInAnyOrder(
            "PAK RUS day 2021-09-14 1 2 trade",
            "PAK RUS week 2021-09-13 1 2 trade",
            "PAK RUS month 2021-09-01 1 2 trade",
            "PAK RUS year 2021-01-01 1 2 trade");
    assertThat(periods("entity", "PAK RUS @2021-09-14 #trade"))
        .noneMatch(line -> line.endsWith(" trade"));
    assertThat(periods("country", "PAK RUS @2021-09-14 #trade", "PAK RUS @2021-09-15"))
        .contains("PAK RUS month 2021-09-01 2 4");
  }

  private static List<String> ofThemes(Ties ties, String level) {
    return ties.namings().stream()
        .filter(naming -> naming.level().equals(level) && !naming.theme().equals("*"))
        .map(
            naming ->
                "%s %s %s %s sentences, %s mentions%s"
                    .formatted(
                        naming.a(),
                        naming.b(),
                        naming.theme(),
                        naming.sentences(),
                        naming.mentions(),
                        naming.focus() ? ", series" : ""))
        .toList();
  }

  private static List<String> terms(Ties ties) {
    return ties.namings().stream()
        .filter(naming -> !naming.level().equals("entity"))
        .map(
            naming ->
                "%s %s %s %s"
                    .formatted(naming.a(), naming.b(), naming.cooperation(), naming.conflict()))
        .toList();
  }

  /** The first sentence names three states, the second two, the third one. */
  @Test
  void anActorIsNamedWithOthers() {
    assertThat(find("PAK RUS IRN PAK", "PAK RUS", "PAK").namings())
        .filteredOn(naming -> naming.level().equals("country"))
        .extracting(Naming::a, Naming::b, Naming::others, Naming::sentenceOthers)
        .containsExactly(
            tuple("IRN", "*", 2, 2),
            tuple("PAK", "*", 2, 3),
            tuple("RUS", "*", 2, 3),
            tuple("IRN", "PAK", 0, 0),
            tuple("IRN", "RUS", 0, 0),
            tuple("PAK", "RUS", 0, 0));
  }

  /** PAK and RUS are the focus; a person who speaks for Afghanistan stands for it. */
  @Test
  void aPairOfTheFocusIsNamedWithAThird() {
    assertThat(find("RUS karzai:AFG PAK irna", "PAK RUS AFG", "PAK RUS", "IRN AFG").triads())
        .containsExactly(new Triad("PAK", "RUS", "AFG", 2), new Triad("PAK", "RUS", "IRN", 0));
    assertThat(find("PAK AFG IRN", "PAK CHN").triads()).isEmpty();
    assertThat(find("PAK RUS", "RUS PAK").triads()).isEmpty();
  }

  @Test
  void theThirdMayBeInFocusToo() {
    String settings = "study { focus = [PAK, RUS, IRN] }";
    assertThat(findFor(settings, "PAK RUS IRN").triads())
        .containsExactly(
            new Triad("IRN", "PAK", "RUS", 1),
            new Triad("IRN", "RUS", "PAK", 1),
            new Triad("PAK", "RUS", "IRN", 1));
  }

  @Test
  void fractionsAddUpToWholeOnes() {
    for (int actors = 2; actors <= 25; actors++) {
      assertThat(Fractions.ofActors(actors) * (actors - 1)).isEqualTo(Fractions.ONE);
    }

    assertThat(Fractions.ofActors(1000) * 999.0 / Fractions.ONE)
        .isCloseTo(1.0, org.assertj.core.data.Offset.offset(1e-7));
  }

  private static List<String> namings(String level, String... sentences) {
    return find(sentences).namings().stream()
        .filter(naming -> naming.level().equals(level) && naming.theme().equals("*"))
        .map(TieFinderTest::show)
        .toList();
  }

  private static String show(Naming naming) {
    String counts =
        "%s %s %s sentences, %s mentions"
            .formatted(naming.a(), naming.b(), naming.sentences(), naming.mentions());
    return naming.b().equals("*")
        ? counts
        : counts
            + ", %s and %s"
                .formatted(halves(naming.fraction()), halves(naming.sentenceFractions()));
  }

  private static String halves(long fraction) {
    long halves = fraction * 2 / Fractions.ONE;
    return halves == 0 ? "0" : halves % 2 == 0 ? halves / 2 + "/1" : halves + "/2";
  }

  private static List<String> periods(String level, String... sentences) {
    return find(sentences).periods().stream()
        .filter(naming -> naming.level().equals(level))
        .map(
            naming ->
                String.join(
                    " ",
                    naming.a(),
                    naming.b(),
                    naming.granularity().label(),
                    naming.start().toString(),
                    String.valueOf(naming.sentences()),
                    String.valueOf(naming.mentions())
                        + (naming.theme().equals("*") ? "" : " " + naming.theme())))
        .toList();
  }

  private static Ties find(String... sentences) {
    return findFor(SETTINGS, sentences);
  }

  private static Ties findFor(String settings, String... sentences) {
    List<NamedMention> mentions = new ArrayList<>();
    List<SpokenDate> dates = new ArrayList<>();
    for (int i = 0; i < sentences.length; i++) {
      for (String word : sentences[i].isEmpty() ? new String[0] : sentences[i].split(" ")) {
        int begin = 10 * (mentions.size() + dates.size());
        if (word.startsWith("@")) {
          dates.add(new SpokenDate(date(begin, word.substring(1)), i));
        } else if (Character.isLetter(word.charAt(0))) {
          mentions.add(mention(begin, word, i));
        }
      }
    }

    return new TieFinder(StudyReader.read("study.conf", Map.of("study.conf", settings)::get))
        .find(sentences.length, mentions, dates, terms(sentences));
  }

  private static DocumentTerms terms(String... sentences) {
    Map<Integer, SentenceTerms> terms = new TreeMap<>();
    for (int i = 0; i < sentences.length; i++) {
      List<String> words = List.of(sentences[i].split(" "));
      List<String> themes =
          words.stream()
              .filter(word -> word.startsWith("#"))
              .map(word -> word.substring(1))
              .toList();
      int agreed = words.contains("+") ? 1 : 0;
      int attacked = words.contains("-") ? 1 : 0;
      terms.put(i, new SentenceTerms(i, themes, agreed, 0, 0, attacked, Set.of()));
    }

    return new DocumentTerms(List.of(), terms);
  }

  private static NamedMention mention(int begin, String word, int sentence) {
    String[] parts = word.split(":");
    boolean state = word.matches("[A-Z]{3}");
    Optional<String> country =
        state ? Optional.of(word) : parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
    Entity entity =
        new Entity(
            parts[0],
            parts[0],
            EntityType.PLACE,
            country.stream().map(Term::always).toList(),
            Optional.empty());
    MentionKind kind = state ? MentionKind.COUNTRY : MentionKind.PERSON;
    return new NamedMention(new Mention(begin, begin + 3, entity, kind), sentence, begin, country);
  }

  private static DateExpression date(int begin, String word) {
    Optional<String> days = Optional.of(word.replace("!", "")).filter(given -> !given.equals("?"));
    Optional<LocalDate> first = days.map(given -> LocalDate.parse(given.split("/")[0]));
    return new DateExpression(
        begin,
        begin + 10,
        Calendar.GREGORIAN,
        Granularity.DAY,
        word,
        days.orElse(""),
        first,
        days.map(given -> given.contains("/") ? LocalDate.parse(given.split("/")[1]) : first.get()),
        days.isEmpty(),
        Optional.empty(),
        word.startsWith("!") ? Role.PUBLICATION : Role.MENTION);
  }
}
