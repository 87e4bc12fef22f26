package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.tables.Output;

/** Mistakes of the user: exit 2, one sentence that says what to do, before Spark starts. */
class UserErrorsTest {
  @TempDir Path folder;

  private Path study;
  private Path input;

  @BeforeEach
  void writeStudyAndInput() throws IOException {
    study = Files.writeString(folder.resolve("study.conf"), "study { focus = [PAK, RUS] }");
    input = Files.createDirectory(folder.resolve("input"));
    Files.writeString(input.resolve("a.txt"), "Pakistan and Russia");
  }

  @Test
  void inputIsNotThere() throws Exception {
    assertThat(failing(2, "run", "--input", folder + "/none"))
        .isEqualTo("rabita: Cannot find the input %s/none. Check the path.\n".formatted(folder));
  }

  /** A message quotes what the user gave, and a terminal obeys what it is shown. */
  @Test
  void messagesHoldNothingThatATerminalObeys() {
    assertThat(failing(2, "run", "--input", folder + "/no\u001b\u0007ne\u202e"))
        .isEqualTo("rabita: Cannot find the input %s/none. Check the path.\n".formatted(folder));
  }

  @Test
  void inputIsEmpty() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(failing(2, "run", "--input", empty.toString()))
        .isEqualTo(
            "rabita: Cannot find a file in the input %s: it is empty. Name another.\n"
                .formatted(empty));
  }

  @Test
  void outputExists() throws Exception {
    Path output = Files.createDirectory(folder.resolve("output"));
    Files.writeString(output.resolve("mine"), "precious");
    assertThat(failing(2, "run", "--input", input.toString(), "--output", output.toString()))
        .isEqualTo(
            "rabita: Cannot write to file:%s: it is there already. Use --overwrite or choose another output.\n"
                .formatted(output));
    assertThat(output.resolve("mine")).hasContent("precious");
  }

  @Test
  void outputCannotBeUpdated() throws Exception {
    Path output = Files.createDirectory(folder.resolve("output"));
    Files.writeString(output.resolve("mine"), "precious");
    assertThat(failing(2, "run", "--update", "--input", input + "", "--output", output.toString()))
        .isEqualTo(
            "rabita: Cannot update file:%s: it holds no analysis, for it was not made with --update. Run over all of the input with --update --overwrite.\n"
                .formatted(output));
    assertThat(output.resolve("mine")).hasContent("precious");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("study.conf", "input", "output");
    assertThat(failing(2, "run", "--update", "--output", folder + "/none"))
        .isEqualTo(
            "rabita: Cannot update: there is no output yet, and no input. Name the input with --input.\n");
  }

  @Test
  void outputIsNoPlaceToWriteTo() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "precious");
    assertThat(failing(2, "run", "--input", input.toString(), "--output", file + "/output"))
        .startsWith("rabita: Cannot write to %s/output: ".formatted(file))
        .endsWith(". Check the path and your rights.\n")
        .hasLineCount(1);
    assertThat(file).hasContent("precious");
  }

  @Test
  void outputLiesInTheInput() throws Exception {
    assertThat(failing(2, "run", "--input", input.toString(), "--output", input + "/output"))
        .contains("lie in one another. Choose another output.");
  }

  @Test
  void inputLiesInTheOutput() throws Exception {
    assertThat(
            failing(2, "run", "--input", input.toString(), "--output", folder + "", "--overwrite"))
        .contains("lie in one another. Choose another output.");
  }

  @Test
  void anotherRunWritesTheSameOutput() throws Exception {
    Path output = folder.resolve("output");
    try (Output held =
        Output.open(new Configuration(), output.toString(), List.of(input.toString()), false)) {
      assertThat(failing(2, "run", "--input", input.toString(), "--output", output.toString()))
          .isEqualTo(
              "rabita: Cannot write file:%s: another run is writing it. Wait for it or choose another output.\n"
                  .formatted(output));
      assertThat(held.target().getName()).isEqualTo("output");
    }
  }

  @Test
  void studyIsNotThere() throws Exception {
    study = folder.resolve("none.conf");
    assertThat(failing(2, "run", "--input", input.toString())).contains("Check --study.");
  }

  @Test
  void studyHasErrorsAndAllAreSaid() throws Exception {
    Files.writeString(
        study,
        """
        study {
          focus = [PAK, XXX]
          langauges = [fa]
          languages = [fa, xx]
          include "actors.conf"
        }
        """);
    Files.writeString(
        folder.resolve("actors.conf"),
        """
        actors {
          nobody {
            type = robot
            speaks-for = [{ country = PAK, from = 2020-02-30 }]
          }
        }
        """);
    assertThat(failing(2, "run", "--input", input.toString()).lines())
        .hasSize(7)
        .anyMatch(line -> line.contains("study.conf: 2: unknown state XXX"))
        .anyMatch(line -> line.contains("study.conf: 3: unknown setting langauges"))
        .anyMatch(line -> line.contains("study.conf: 4: unknown language xx"))
        .anyMatch(line -> line.contains("actors.conf: 3: actor nobody: its type must be"))
        .anyMatch(line -> line.contains("actors.conf: 4: actor nobody: from must be a day"))
        .anyMatch(line -> line.contains("actor nobody has no names"))
        .anyMatch(line -> line.contains("at least two states"));
  }

  @Test
  void optionIsUnknown() throws Exception {
    assertThat(failing(1, "run", "--inptu", "x")).contains("Unknown option").contains("help run");
  }

  @Test
  void formatIsUnknown() throws Exception {
    assertThat(failing(1, "run", "--input", input.toString(), "--format", "xml"))
        .contains("Unknown format xml: text, jsonl, csv and parquet are known");
  }

  @Test
  void tablesAreNoneThatCanBeChosen() {
    assertThat(failing(1, "run", "--input", input.toString(), "--tables", "documents,tokenz"))
        .startsWith("rabita: Unknown table tokenz: documents, sentences, tokens, mentions, ")
        .contains(", coverage, rejects are known\n");
    assertThat(failing(1, "run", "--input", input.toString(), "--without", "documents"))
        .contains("The table documents cannot be left out");
    assertThat(failing(1, "run", "--input", input + "", "--tables", "dates", "--without", "tokens"))
        .contains("Use --tables or --without, not both");
  }

  @Test
  void languageToExplainIsUnknown() {
    assertThat(FailingCommand.error(2, "explain", "PAK", "RUS", "--language", "pa"))
        .isEqualTo(
            "rabita: Cannot explain the language pa: known are ar, en, fa, hi, ru, ur and und. Correct --language.\n");
  }

  @Test
  void periodSpokenOfIsMissing() {
    assertThat(FailingCommand.error(1, "explain", "PAK", "RUS", "--time-basis", "mentioned"))
        .contains("Sentences speak of a period: give one with --period");
    assertThat(FailingCommand.error(1, "explain", "PAK", "RUS", "--time-basis", "spoken"))
        .contains("Unknown time basis spoken: published and mentioned are known");
    assertThat(FailingCommand.error(1, "explain", "PAK", "RUS", "--basis", "stories"))
        .contains("Unknown basis stories: article and story are known");
  }

  private String failing(int exit, String... arguments) {
    Stream<String> study = Stream.of("--study", this.study.toString());
    return FailingCommand.error(
        exit, Stream.concat(Arrays.stream(arguments), study).toArray(String[]::new));
  }
}
