package rabita.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final Span GOLD = new Span(4, 9, "country PAK");

  @Test
  void exactNeedsOffsetsAndLabel() {
    List<Span> gold = List.of(GOLD);
    assertThat(Span.exact(gold, List.of(GOLD))).isEqualTo(new Counts(1, 1, 1, 1));
    assertThat(Span.exact(gold, List.of(new Span(4, 8, "country PAK"))))
        .isEqualTo(new Counts(1, 1, 0, 0));
    assertThat(Span.exact(gold, List.of(new Span(4, 9, "country IRN"))))
        .isEqualTo(new Counts(1, 1, 0, 0));
  }

  @Test
  void overlapNeedsOneCharacterAndTheLabel() {
    List<Span> gold = List.of(GOLD);
    assertThat(Span.overlapping(gold, List.of(new Span(8, 12, "country PAK"))))
        .isEqualTo(new Counts(1, 1, 1, 1));
    assertThat(Span.overlapping(gold, List.of(new Span(9, 12, "country PAK"))))
        .isEqualTo(new Counts(1, 1, 0, 0));
    assertThat(Span.overlapping(gold, List.of(new Span(8, 12, "country IRN"))))
        .isEqualTo(new Counts(1, 1, 0, 0));
  }

  @Test
  void twoFoundPiecesOfOneLabelAreTwoRightOfFoundAndOneRightOfGold() {
    List<Span> found = List.of(new Span(4, 5, "country PAK"), new Span(6, 9, "country PAK"));
    assertThat(Span.overlapping(List.of(GOLD), found)).isEqualTo(new Counts(1, 2, 2, 1));
  }

  @Test
  void stripsWhiteSpaceAtBothEnds() {
    assertThat(new Span(0, 7, "").stripped(" in May ")).isEqualTo(new Span(1, 7, ""));
    assertThat(new Span(3, 8, "").stripped(" in May ")).isEqualTo(new Span(4, 7, ""));
  }
}
