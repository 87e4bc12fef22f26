package rabita.annotators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameSpanTest {
  @Test
  void joinsTheTokensOfAName() {
    assertThat(NameSpan.of(List.of("O", "B-PER", "I-PER", "O", "B-LOC")))
        .containsExactly(new NameSpan(1, 2, NameKind.PERSON), new NameSpan(4, 4, NameKind.PLACE));
  }

  @Test
  void partsNamesThatTouch() {
    assertThat(NameSpan.of(List.of("B-PER", "B-PER", "I-ORG")))
        .containsExactly(
            new NameSpan(0, 0, NameKind.PERSON),
            new NameSpan(1, 1, NameKind.PERSON),
            new NameSpan(2, 2, NameKind.ORGANIZATION));
  }

  @Test
  void beginsANameWithoutItsBegin() {
    assertThat(NameSpan.of(List.of("O", "I-GPE", "I-GPE")))
        .containsExactly(new NameSpan(1, 2, NameKind.PLACE));
  }

  @Test
  void knowsNoOtherKinds() {
    assertThat(NameSpan.of(List.of("B-TIME", "I-TIME", "B", "-", "ORG")))
        .containsExactly(new NameSpan(4, 4, NameKind.ORGANIZATION));
  }

  /** Two of three given are right, two of four wanted are found. */
  @Test
  void countsExactSpansOfAKind() {
    List<NameSpan> gold =
        NameSpan.of(List.of("B-PER", "O", "B-PER", "I-PER", "O", "B-PER", "B-PER"));
    List<NameSpan> found = NameSpan.of(List.of("B-PER", "O", "B-PER", "O", "O", "B-PER", "B-LOC"));
    NameScore score = NameScore.of(gold, found, NameKind.PERSON);

    assertThat(score).isEqualTo(new NameScore(4, 3, 2));
    assertThat(score.precision()).isEqualTo(2 / 3.0);
    assertThat(score.recall()).isEqualTo(0.5);
    assertThat(score.f1()).isEqualTo(4 / 7.0);
  }
}
