package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes of the user with models of names: one sentence, before Spark starts. */
class NerErrorsTest {
  @TempDir Path folder;

  private String study;
  private String input;
  private String output;

  @BeforeEach
  void writeStudyAndInput() throws IOException {
    study =
        Files.writeString(
                folder.resolve("study.conf"), "study { focus = [PAK, RUS], languages = [en] }")
            .toString();
    input = Files.writeString(folder.resolve("a.txt"), "Pakistan and Russia").toString();
    output = folder.resolve("output").toString();
  }

  @Test
  void modelIsNotThere() {
    assertThat(
            failing(
                "run",
                "--study",
                study,
                "--input",
                input,
                "--output",
                output,
                "--ner-model",
                "en=" + folder + "/none"))
        .isEqualTo(
            "rabita: Cannot find the model %s/none: it has no folder metadata. Name the folder that rabita train-ner, or save of a Spark NLP model, wrote.\n"
                .formatted(folder));
  }

  @Test
  void modelIsOfALanguageThatTheStudyLacks() {
    assertThat(failing("run", "--study", study, "--input", input, "--ner-model", "hi=x"))
        .isEqualTo(
            "rabita: Cannot use a model for the language hi: the study has en. Correct --ner-model.\n");
  }

  @Test
  void languageOfTheDataIsUnknown() {
    assertThat(failing("train-ner", "--data", input, "--language", "xx", "--output", output))
        .startsWith("rabita: Cannot train for the language xx: known are ar, en,")
        .endsWith("Correct --language.\n");
  }

  @Test
  void dataAreNotThere() {
    assertThat(failing("train-ner", "--data", "/none", "--language", "en", "--output", output))
        .startsWith("rabita: Cannot read /none: ")
        .endsWith("Check the path.\n");
  }

  @Test
  void dataAreNoColumns() {
    assertThat(failing("train-ner", "--data", input, "--language", "en", "--output", output))
        .startsWith("rabita: Cannot read %s: line 1 is not a token and its tag".formatted(input));
  }

  /** Nine sentences: none is kept aside. */
  @Test
  void nothingToMeasureWith() throws IOException {
    String data =
        Files.writeString(folder.resolve("nine.conll"), "Mina B-PER\nspoke O\n\n".repeat(9)) + "";

    assertThat(failing("train-ner", "--data", data, "--language", "en", "--output", output))
        .isEqualTo(
            "rabita: Cannot measure a model: none of the 0 sentences kept aside holds a name. Give more sentences, or others by --test.\n");
  }

  @Test
  void modelWouldBeReplaced() {
    assertThat(failing("train-ner", "--data", input, "--language", "en", "--output", folder + ""))
        .contains("it is there already. Use --overwrite or choose another output.");
  }

  private static String failing(String... arguments) {
    return FailingCommand.error(Failures.USER, arguments);
  }
}
