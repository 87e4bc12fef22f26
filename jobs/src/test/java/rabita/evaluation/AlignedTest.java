package rabita.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignedTest {
  private static final GoldText TEXT =
      GoldText.of(
          List.of(
              new Conllu.Sentence("Go on.", List.of("Go", "on", "."), false),
              new Conllu.Sentence("10 000 men", List.of("10 000", "men"), false)));

  @Test
  void whiteSpaceDoesNotCount() {
    assertThat(TEXT.text()).isEqualTo("Go on. 10 000 men");
    assertThat(TEXT.squeeze(7, 13)).isEqualTo(TEXT.tokens().get(3));
    assertThat(TEXT.raw(TEXT.tokens().get(3))).isEqualTo(new Span(7, 13, ""));
  }

  @Test
  void eachItemCountsInTheStretchWhereItBegins() {
    List<Span> found =
        List.of(
            TEXT.squeeze(0, 2),
            TEXT.squeeze(3, 6),
            TEXT.squeeze(7, 9),
            TEXT.squeeze(10, 13),
            TEXT.squeeze(14, 17));
    Aligned aligned = new Aligned(TEXT, TEXT.tokens(), found);
    assertThat(aligned.counts(TEXT.sentences()))
        .containsExactly(Counts.exact(3, 2, 1), Counts.exact(2, 3, 1));
    assertThat(aligned.missed()).hasSize(3);
    assertThat(aligned.invented()).hasSize(3);
  }
}
