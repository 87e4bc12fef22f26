package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rabita.cli.MarkedText.Span;

class MarkedTextTest {
  @Test
  void marksNamesByCodePoints() {
    assertThat(MarkedText.of("😀 Iran, Oman", 100, List.of(new Span(102, 106), new Span(108, 112))))
        .isEqualTo("😀 ⟦Iran⟧, ⟦Oman⟧");
  }

  @Test
  void marksNamesThatTouch() {
    assertThat(MarkedText.of("ab", 0, List.of(new Span(0, 1), new Span(1, 2)))).isEqualTo("⟦a⟧⟦b⟧");
  }

  @Test
  void leavesOutANameOfAnotherSentence() {
    assertThat(MarkedText.of("ab", 5, List.of(new Span(0, 2), new Span(9, 11)))).isEqualTo("ab");
  }

  @Test
  void isolatesTextFromRightToLeft() {
    assertThat(MarkedText.of("ایران.", 0, List.of(new Span(0, 5))))
        .isEqualTo("\u2068⟦ایران⟧.\u2069");
    assertThat(MarkedText.plain("Iran")).isEqualTo("Iran");
  }

  @Test
  void obeysNoControlOfTheText() {
    assertThat(MarkedText.plain("a\u001b[31mb\nc\u0007\u202ed\u2069")).isEqualTo("a[31mb cd");
  }
}
