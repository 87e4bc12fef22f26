package rabita.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rabita.terms.Label.Use;
import rabita.text.FoldedText;
import rabita.text.Languages;
import rabita.text.RandomText;

/** What each sign of a term's notation finds; {@code a=word} is a term of theme a. */
class TermFinderTest {
  @Test
  void aWordIsAWholeWord() {
    assertThat(found("en", "Trade, trade-off and trades; upTrade TRADE.", "a=trade"))
        .containsExactly("Trade a", "trade a", "TRADE a");
  }

  @Test
  void aStarStandsForAnyFurtherLetters() {
    assertThat(found("en", "sanction, Sanctions, sanctioned2 unsanctioned", "a=sanction*"))
        .containsExactly("sanction a", "Sanctions a", "sanctioned a");
    assertThat(found("ru", "Торговля и торговый дом, неторговый", "a=торгов*"))
        .containsExactly("Торговля a", "торговый a");
  }

  @Test
  void aStarStandsInsideOfATermToo() {
    assertThat(found("ru", "военного учения, военными  учениями, военный парад", "a=военн* учени*"))
        .containsExactly("военного учения a", "военными  учениями a");
  }

  @Test
  void aSpaceStandsForASpaceAHyphenOrAJoiner() {
    assertThat(found("en", "free trade, free-trade, free - trade, freetrade", "a=free trade"))
        .containsExactly("free trade a", "free-trade a", "free - trade a");
    assertThat(found("hi", "मुक्त\u200Cव्यापार मुक्त व्यापार", "a=मुक्त व्यापार")).hasSize(2);
  }

  /** Writers of Arabic script leave the space out. */
  @Test
  void aSpaceStandsForNothingWhereTheLanguageLeavesItOut() {
    assertThat(found("ur", "وزیر اعظم وزیراعظم وزیر\u200Cاعظم", "a=وزیر اعظم")).hasSize(3);
    assertThat(found("ru", "внешняяторговля", "a=внешняя торговля")).isEmpty();
  }

  @Test
  void aTermDoesNotRunOverALineOrAMark() {
    assertThat(found("en", "free\ntrade free, trade free. Trade", "a=free trade")).isEmpty();
  }

  @Test
  void aHyphenStandsForAHyphen() {
    assertThat(found("en", "a sit-in, sit in the hall", "a=sit-in")).containsExactly("sit-in a");
  }

  @Test
  void aCapitalDemandsACapital() {
    assertThat(found("en", "AIDS aids Aids", "a=AIDS")).containsExactly("AIDS a");
    assertThat(found("en", "World bank, world Bank", "a=World bank"))
        .containsExactly("World bank a");
    assertThat(found("en", "who WHO", "a=WHO", "b=who")).containsExactly("who b", "WHO a", "WHO b");
  }

  @Test
  void lookAlikeLettersMarksAndNuktaAreFoldedAway() {
    assertThat(found("fa", "تحريم‌ تـحریم تَحریم", "a=تحریم")).hasSize(3);
    assertThat(found("hi", "जंग और ज़ंग", "a=जंग")).hasSize(2);
    assertThat(found("ru", "самолёт САМОЛЕТ", "a=самолет")).hasSize(2);
  }

  /** Proclitics and the merged article stay outside of the span, the article inside. */
  @Test
  void cliticsStandBeforeAnyWordOfATerm() {
    assertThat(found("ar", "تجارة والتجارة للتجارة بتجارة وللتجارة", "a=تجارة"))
        .containsExactly("تجارة a", "التجارة a", "تجارة a", "تجارة a", "تجارة a");
    assertThat(found("ar", "والاتفاق التجاري", "a=اتفاق تجاري"))
        .containsExactly("الاتفاق التجاري a");
    assertThat(found("ar", "متجارة", "a=تجارة")).isEmpty();
  }

  /** للتجارة is ل and التجارة; لالتجارة is no spelling. */
  @Test
  void theArticleOfATermMayHaveMelted() {
    assertThat(found("ar", "للتجارة الحرة", "a=التجارة الحرة")).containsExactly("تجارة الحرة a");
    assertThat(found("ar", "لالتجارة", "a=تجارة")).isEmpty();
  }

  @Test
  void noCliticStandsBeforeAStar() {
    assertThat(found("ar", "تجارتهم وتجارتهم", "a=تجارت*")).containsExactly("تجارتهم a");
  }

  @Test
  void encliticsStandBehindAJoiner() {
    assertThat(found("fa", "تحریم\u200Cهای تحریمهای", "a=تحریم")).containsExactly("تحریم a");
    assertThat(found("fa", "تحریم\u200Cهای تازه", "a=تحریم تازه"))
        .containsExactly("تحریم\u200Cهای تازه a");
  }

  @Test
  void conditionsHold() {
    assertThat(found("en", "gas and tear gas", "a=gas {not-preceded: tear}"))
        .containsExactly("gas a");
    assertThat(found("ar", "نفط والنفط", "a=نفط {exact}")).containsExactly("نفط a");
    assertThat(found("en", "strike price, a strike", "a=strike {not-followed: price}")).hasSize(1);
  }

  @Test
  void theLongestTermOfAThemeWins() {
    assertThat(found("en", "free trade zone", "a=free trade", "a=free trade zone", "a=trade zone"))
        .containsExactly("free trade zone a");
    assertThat(found("en", "free trade area", "a=free trade zone", "a=trade"))
        .containsExactly("trade a");
    assertThat(found("en", "free trade zone", "a=free trad*", "a=free trade zone*"))
        .containsExactly("free trade zone a");
  }

  @Test
  void termsOfTwoThemesMayOverlap() {
    assertThat(found("en", "nuclear trade deal", "a=nuclear trade", "b=trade deal", "b=nuclear"))
        .containsExactly("nuclear b", "nuclear trade a", "trade deal b");
  }

  /** "sanctions relief" is no sanction, though "sanctions" is one. */
  @Test
  void eventsAreOneLayer() {
    List<LabelledTerm> terms =
        List.of(
            new LabelledTerm(TermPattern.parse("sanctions"), new Label(Use.EVENT, "SANCTION")),
            new LabelledTerm(
                TermPattern.parse("sanctions relief"), new Label(Use.EVENT, "CONCEDE")),
            new LabelledTerm(TermPattern.parse("relief"), new Label(Use.CUE, "planned")));

    assertThat(TermFinder.of(Languages.load("en"), terms).find(FoldedText.of("sanctions relief")))
        .extracting(term -> term.label().name())
        .containsExactly("CONCEDE", "planned");
  }

  @Test
  void noTermsFindNothing() {
    assertThat(found("en", "free trade")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ar", "hi", "ur", "ru", "en"})
  void spansAreInsideOfAnyTextAndDisjointInALayer(String language) {
    String[] terms = {
      "a=تجارت*",
      "a=وزیر خارجه",
      "b=ا ل*",
      "a=व्यापार",
      "b=торг* палат*",
      "a=free trade",
      "b=WTO",
      "a=ها",
      "b=f* t*",
      "a=ل ل ل",
      "b=123"
    };
    List<String> pieces =
        List.of(
            "تجارت",
            "وزیر",
            "خارجه",
            "ال",
            "لل",
            "व्यापार",
            "торговая",
            "палата",
            "free",
            "trade",
            "WTO",
            "wto",
            " ",
            " ",
            "-",
            "\u200C",
            "\n",
            "ها",
            "ل",
            "1",
            "123",
            "*",
            "\uD83D",
            "ﷺ");
    TermFinder finder = finder(language, terms);
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
        text.append(random.nextInt(5) == 0 ? RandomText.next(random, 3) : "");
      }

      int[] free = new int[2];
      int last = 0;
      for (FoundTerm term : finder.find(FoldedText.of(text.toString()))) {
        int layer = term.label().name().equals("a") ? 0 : 1;
        assertThat(term.begin()).as("round %s", round).isBetween(last, term.end() - 1);
        assertThat(term.begin()).as("round %s", round).isGreaterThanOrEqualTo(free[layer]);
        assertThat(term.end()).as("round %s", round).isLessThanOrEqualTo(text.length());
        free[layer] = term.end();
        last = term.begin();
      }
    }
  }

  /** Texts made to be walked as often as can be: each is searched in far less than a second. */
  @ParameterizedTest
  @ValueSource(strings = {"ا", "لل", "ا ", "وال ", "وبال", "ا\u200C", "ا-"})
  void timeGrowsWithTheTextAlone(String piece) {
    TermFinder finder =
        finder("ar", "a=ا* ا* ا* ا* ا*", "b=ا ا ا ا ا ا", "c=ال ال ال ال", "d=لل*", "e=ا ا* ا");
    String text = piece.repeat(1_000_000 / piece.length());

    assertThat(Duration.ofSeconds(60))
        .as(piece)
        .isGreaterThan(time(() -> finder.find(FoldedText.of(text))));
  }

  private static Duration time(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static List<String> found(String language, String text, String... terms) {
    return finder(language, terms).find(FoldedText.of(text)).stream()
        .map(term -> text.substring(term.begin(), term.end()) + " " + term.label().name())
        .toList();
  }

  private static TermFinder finder(String language, String... terms) {
    List<LabelledTerm> labelled =
        Arrays.stream(terms)
            .map(
                term ->
                    new LabelledTerm(
                        TermPattern.parse(term.substring(2)),
                        new Label(Use.THEME, term.substring(0, 1))))
            .toList();
    return TermFinder.of(Languages.load(language), labelled);
  }
}
