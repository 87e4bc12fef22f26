package rabita.annotators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rabita.sources.UserException;

class ConllFileTest {
  @Test
  void readsTwoColumns() {
    ConllFile file = ConllFile.read("a", "Mina\tB-NEP\nspoke\tO\n\nLahore\tB-NEL\n");

    assertThat(file.sentences())
        .containsExactly(
            new TaggedSentence(List.of("Mina", "spoke"), List.of("B-PER", "O")),
            new TaggedSentence(List.of("Lahore"), List.of("B-LOC")));
    assertThat(file.unclear()).isEmpty();
  }

  @Test
  void readsCoNll2003() {
    String text =
        "-DOCSTART- -X- -X- O\n\nMina NNP B-NP B-PER\nKhan NNP I-NP I-PER\nspoke VBD O O\n";

    assertThat(ConllFile.read("a", text).sentences())
        .containsExactly(
            new TaggedSentence(List.of("Mina", "Khan", "spoke"), List.of("B-PER", "I-PER", "O")));
  }

  @Test
  void takesKindsThatAreNotOursAsOutside() {
    assertThat(ConllFile.read("a", "Monday B-TIME\n").sentences())
        .containsExactly(new TaggedSentence(List.of("Monday"), List.of("O")));
  }

  @Test
  void countsTheFewLinesThatAreUnclear() {
    ConllFile file = ConllFile.read("a", "a O\n".repeat(70) + "b -PER\n");

    assertThat(file.unclear()).containsExactly(71);
    assertThat(file.sentences().get(0).tags()).hasSize(71).containsOnly("O");
  }

  @Test
  void saysTheLineThatIsNoTokenAndTag() {
    assertThatThrownBy(() -> ConllFile.read("hi.conll", "Mina B-PER\n\nonly\n"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "Cannot read hi.conll: line 3 is not a token and its tag: only."
                + " Give lines such as \"Moscow B-LOC\", an empty line between sentences.");
  }
}
