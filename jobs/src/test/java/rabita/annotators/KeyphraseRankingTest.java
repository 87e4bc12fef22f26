package rabita.annotators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rabita.annotators.KeyphraseRanking.Compared;

/** Phrases of a pair with 10 sentences read, and 100 of others. */
class KeyphraseRankingTest {
  private static final KeyphraseRanking RANKING = new KeyphraseRanking(10, 100, 3);

  @Test
  void theMoreParticularComesFirst() {
    assertThat(
            best(
                phrase("oil price", 6, 3, 30),
                phrase("gas line", 5, 3, 1),
                phrase("rail", 6, 3, 5)))
        .containsExactly("gas line", "rail", "oil price");
  }

  @Test
  void whatIsAsUsualOfOthersIsNone() {
    assertThat(best(phrase("press conference", 2, 2, 20), phrase("peace talks", 2, 2, 19)))
        .containsExactly("peace talks");
  }

  @Test
  void whatOneDocumentSaysComesLast() {
    assertThat(best(phrase("quoted speech", 9, 1, 0), phrase("peace talks", 2, 2, 10)))
        .containsExactly("peace talks", "quoted speech");
  }

  @Test
  void partsThatStandInNoOtherSentenceAreNone() {
    assertThat(
            best(
                phrase("natural gas", 4, 2, 0),
                phrase("gas pipeline", 4, 2, 0),
                phrase("natural gas pipeline", 4, 2, 0)))
        .containsExactly("natural gas pipeline");
  }

  @Test
  void whatHoldsABetterPhraseIsNone() {
    assertThat(best(phrase("gas pipeline", 5, 2, 0), phrase("natural gas pipeline", 4, 2, 0)))
        .containsExactly("gas pipeline");
  }

  @Test
  void givesNoMoreThanAsked() {
    assertThat(
            best(
                phrase("one", 5, 2, 0),
                phrase("two", 4, 2, 0),
                phrase("three", 3, 2, 0),
                phrase("four", 2, 2, 0)))
        .containsExactly("one", "two", "three");
  }

  @Test
  void withNothingToCompareWithTheScoreDecides() {
    assertThat(
            new KeyphraseRanking(10, 0, 3)
                    .best(
                        List.of(
                            new Compared(new Keyphrase("b", "b", 0.5, 9, 2), 0),
                            new Compared(new Keyphrase("a", "a", 0.4, 2, 2), 0)))
                    .stream()
                    .map(ranked -> ranked.phrase().phrase()))
        .containsExactly("a", "b");
  }

  private static List<String> best(Compared... phrases) {
    return RANKING.best(List.of(phrases)).stream().map(ranked -> ranked.phrase().phrase()).toList();
  }

  private static Compared phrase(String words, long sentences, long documents, long others) {
    return new Compared(new Keyphrase(words, words, 0.5, sentences, documents), others);
  }
}
