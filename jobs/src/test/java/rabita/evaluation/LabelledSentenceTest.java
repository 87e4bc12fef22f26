package rabita.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.sources.UserException;

class LabelledSentenceTest {
  @TempDir Path folder;

  @Test
  void countsOccurrencesAsPlainSubstrings() throws IOException {
    write("Irani envoys in Iran", "s1\t2\tIran\tcountry\tIRN");
    List<LabelledSentence.Set> sets = sets("kind");
    assertThat(sets).hasSize(1);
    assertThat(sets.get(0).language()).isEqualTo("en");
    LabelledSentence.Label label = sets.get(0).sentences().get(0).labels().get(0);
    assertThat(label.begin()).isEqualTo(16);
    assertThat(label.end()).isEqualTo(20);
    assertThat(label.cells()).containsEntry("country", "IRN");
  }

  @Test
  void overlappingOccurrencesCount() throws IOException {
    write("ananas", "s1\t2\tana\tother\t");
    assertThat(sets("kind").get(0).sentences().get(0).labels().get(0).begin()).isEqualTo(2);
  }

  @Test
  void labelsOfAnotherKindAreNoSet() throws IOException {
    write("Iran", "s1\t1\tIran\tcountry\tIRN");
    assertThat(sets("calendar")).isEmpty();
  }

  @Test
  void aSurfaceThatIsNotThereIsNamed() throws IOException {
    write("Iran", "s1\t2\tIran\tcountry\tIRN");
    assertThatThrownBy(() -> sets("kind"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("Cannot place the label Iran of s1");
  }

  private List<LabelledSentence.Set> sets(String column) {
    return LabelledSentence.sets(GoldFolder.of(folder), column);
  }

  private void write(String text, String row) throws IOException {
    Files.writeString(
        folder.resolve("en.sentences.tsv"), "id\ttext\tsource\ns1\t" + text + "\tx\n");
    Files.writeString(folder.resolve("en.tsv"), "id\tn\tsurface\tkind\tcountry\n" + row + "\n");
  }
}
