package rabita.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rabita.report.Passage.Sentence;
import rabita.report.Passage.Span;

class PassageTest {
  @Test
  void cutsATextAtItsNames() {
    assertThat(pieces(new Sentence(0, "a PAK b RUS"), new Span(2, 5), new Span(8, 11)))
        .containsExactly("a ", "PAK", " b ", "RUS", "");
    assertThat(pieces(new Sentence(10, "RUS, PAK."), new Span(15, 18), new Span(10, 13)))
        .containsExactly("", "RUS", ", ", "PAK", ".");
  }

  @Test
  void countsCodePoints() {
    assertThat(pieces(new Sentence(0, "\ud83d\ude00 PAK"), new Span(2, 5)))
        .containsExactly("\ud83d\ude00 ", "PAK", "");
  }

  @Test
  void joinsTwoSentencesByAGap() {
    List<Sentence> two = List.of(new Sentence(0, "PAK won."), new Sentence(20, "RUS lost."));
    assertThat(Passage.pieces(two, List.of(new Span(0, 3), new Span(20, 23))))
        .containsExactly("", "PAK", " won. \u2026 ", "RUS", " lost.");
  }

  @Test
  void leavesOutWhatReordersOrObeys() {
    assertThat(pieces(new Sentence(0, "\u202ePAK\u202c\u0007\n\u2067b\u2069"), new Span(1, 4)))
        .containsExactly("", "PAK", " b");
    assertThat(Passage.plain("a\tb\u2028c", 9)).isEqualTo("a b c");
  }

  @Test
  void keepsOfALongTextWhatIsNearTheNames() {
    String far = "x".repeat(2000);
    List<String> pieces =
        pieces(
            new Sentence(0, far + "PAK" + far + "RUS" + far),
            new Span(2000, 2003),
            new Span(4003, 4006));
    String near = "x".repeat(160);
    assertThat(pieces)
        .containsExactly(
            " \u2026 " + near, "PAK", near + " \u2026 " + near, "RUS", near + " \u2026 ");
  }

  @Test
  void cutsAValueAfterSomeCodePoints() {
    assertThat(Passage.plain("\ud83d\ude00\ud83d\ude00\ud83d\ude00", 2))
        .isEqualTo("\ud83d\ude00\ud83d\ude00\u2026");
    assertThat(Passage.plain("ab", 2)).isEqualTo("ab");
  }

  private static List<String> pieces(Sentence sentence, Span... spans) {
    return Passage.pieces(List.of(sentence), List.of(spans));
  }
}
