package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on gold of our own: what it prints and how it fails. */
class EvaluateCommandTest {
  @TempDir Path folder;

  private Path study;

  private record Ran(int exit, String out, String err) {}

  @BeforeEach
  void writeGold() throws IOException {
    study = Files.writeString(folder.resolve("study.conf"), "study { focus = [PAK, RUS] }");
    Path gold = Files.createDirectory(folder.resolve("gold"));
    Files.writeString(
        gold.resolve("en.sentences.tsv"), "id\ttext\tsource\na\tPakistan met Narnia.\tx\n");
    Files.writeString(
        gold.resolve("en.tsv"),
        "id\tn\tsurface\tkind\tcountry\na\t1\tPakistan\tcountry\tPAK\na\t1\tNarnia\tcountry\tIRN\n");
  }

  @Test
  void tableWithMistakes() {
    Ran ran = evaluate("mentions", "gold", "--errors", "3");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .containsPattern("mentions +en +exact +2 +1 +1 +precision 100\\.00 .*recall +50\\.00")
        .contains("missed", "Pakistan met [Narnia]. | country IRN");
  }

  /** Gold is the user's text, and a terminal obeys what it is shown. */
  @Test
  void mistakesAreShownWithoutControls() throws IOException {
    Files.writeString(
        folder.resolve("gold/en.sentences.tsv"),
        "id\ttext\tsource\na\tPakistan met \u001b[31mNar\u202enia.\tx\n");
    Files.writeString(
        folder.resolve("gold/en.tsv"),
        "id\tn\tsurface\tkind\tcountry\na\t1\tNar\u202enia\tcountry\tIRN\n");
    assertThat(evaluate("mentions", "gold", "--errors", "3").out())
        .contains("Pakistan met [31m[Narnia].")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void json() throws IOException {
    Ran ran = evaluate("all", "gold", "--format", "json", "--errors", "1");
    JsonNode root = new ObjectMapper().readTree(ran.out());
    assertThat(root.at("/results/0/figures/recall/value").asDouble()).isEqualTo(0.5);
    assertThat(root.at("/mistakes/0/surface").asText()).isEqualTo("Narnia");
  }

  @Test
  void markdown() {
    assertThat(evaluate("all", "gold", "--format", "markdown").out())
        .contains("| en |", "| mentions, exact | **66.7** ");
  }

  @Test
  void goldIsNotThere() {
    Ran ran = evaluate("mentions", "none");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo("rabita: Cannot find the gold %s/none. Check --gold.\n".formatted(folder));
  }

  @Test
  void goldIsEmpty() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    Ran ran = evaluate("mentions", "empty");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "rabita: Cannot find a file in the gold %s/empty: it is empty. Name another.\n"
                .formatted(folder));
  }

  @Test
  void noGoldOfTheTask() {
    Ran ran = evaluate("calendars", "gold");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("rabita: Cannot find gold for calendars in ");
  }

  @Test
  void unknownTaskAndFormat() {
    assertThat(evaluate("spelling", "gold").exit()).isEqualTo(1);
    assertThat(evaluate("spelling", "gold").err())
        .contains("Unknown task spelling: known are tokens,", "published, stories, events, all");
    assertThat(evaluate("mentions", "gold", "--format", "xml").exit()).isEqualTo(1);
  }

  private Ran evaluate(String task, String gold, String... more) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
      String[] given = {
        "evaluate", "--task", task, "--gold", folder + "/" + gold, "--study", study.toString()
      };
      String[] all = java.util.Arrays.copyOf(given, given.length + more.length);
      System.arraycopy(more, 0, all, given.length, more.length);
      int exit = Main.execute(all);
      return new Ran(
          exit,
          printed.toString(StandardCharsets.UTF_8),
          complaints.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
