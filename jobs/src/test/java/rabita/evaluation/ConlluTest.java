package rabita.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rabita.sources.UserException;

class ConlluTest {
  @Test
  void aRangeLineIsOneTokenAndAnEmptyNodeNone() {
    List<String> lines =
        List.of(
            "# text = I can't, no.",
            row("1", "I", "PRON", "_"),
            row("2-3", "can't", "_", "SpaceAfter=No"),
            row("2", "can", "AUX", "_"),
            row("3", "n't", "PART", "_"),
            row("3.1", "ghost", "VERB", "_"),
            row("4", ",", "PUNCT", "_"),
            row("5", "no", "INTJ", "SpaceAfter=No"),
            row("6", ".", "PUNCT", "_"));
    assertThat(Conllu.parse(lines, false))
        .containsExactly(
            new Conllu.Sentence("I can't, no.", List.of("I", "can't", ",", "no", "."), false));
  }

  @Test
  void cliticsAreJoinedButMarksStayApart() {
    List<String> lines =
        List.of(
            "# text = wabayt, kitab",
            row("1", "wa", "CCONJ", "SpaceAfter=No"),
            row("2", "bayt", "NOUN", "SpaceAfter=No"),
            row("3", ",", "PUNCT", "_"),
            row("4", "kitab", "NOUN", "_"));
    assertThat(Conllu.parse(lines, true).get(0).tokens()).containsExactly("wabayt", ",", "kitab");
    assertThat(Conllu.parse(lines, false).get(0).tokens())
        .containsExactly("wa", "bayt", ",", "kitab");
  }

  @Test
  void documentsOpenParagraphsOnlyWhereParagraphsAreMarked() {
    List<String> documents =
        List.of(
            "# newdoc",
            "# text = a",
            row("1", "a", "X", "_"),
            "",
            "# newdoc",
            "# text = b",
            row("1", "b", "X", "_"));
    assertThat(GoldText.of(Conllu.parse(documents, false)).text()).isEqualTo("a b");
    List<String> paragraphs = documents.stream().map(l -> l.replace("newdoc", "newpar")).toList();
    assertThat(GoldText.of(Conllu.parse(paragraphs, false)).text()).isEqualTo("a\n\nb");
  }

  @Test
  void tokensThatDoNotMakeUpTheTextAreRefused() {
    List<String> lines = List.of("# text = ab", row("1", "a", "X", "_"));
    assertThatThrownBy(() -> GoldText.of(Conllu.parse(lines, false)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("do not make up the sentence: ab");
  }

  private static String row(String id, String form, String tag, String misc) {
    return String.join("\t", id, form, "_", tag, "_", "_", "_", "_", "_", misc);
  }
}
