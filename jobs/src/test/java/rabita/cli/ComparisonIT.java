package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rabita.Python;
import rabita.SparkTest;
import rabita.jobs.TestRun;
import rabita.sources.Sources;
import rabita.sources.UserException;

/** Two easy texts, in which all engines must find the same. */
class ComparisonIT extends SparkTest {
  private static final String TEXTS =
      """
      {"id": "1", "language": "en", "published": "2021-03-04", "text": "Pakistan and Russia signed a pact on 3 March 2021."}
      {"id": "2", "language": "ru", "published": "2021-03-05", "text": "Россия и Иран подписали соглашение 4 марта 2021 года."}
      {"id": "3", "language": "fr", "text": "La France et la Russie ont signé un accord le 3 mars 2021."}
      """;

  private static final Path SCRIPT = TestRun.root().resolve("jobs/src/bench/python");

  private final Path folder = newFolder();

  @Test
  void sparkNlpFindsTheSame() throws Exception {
    String printed = compared(1_000, true, Optional.empty());

    assertThat(printed).contains("2 documents, ", "Spark NLP");
    assertThat(agreement(printed, "sentences")).isEqualTo("2 2 2 1.000");
    assertThat(agreement(printed, "tokens")).isEqualTo("21 21 21 1.000");
    assertThat(agreement(printed, "mentions")).isEqualTo("4 4 4 1.000");
    assertThat(agreement(printed, "countries of texts")).isEqualTo("4 4 4 1.000");
    assertThat(folder.resolve("bench")).doesNotExist();
  }

  @Test
  void pythonFindsTheSame() throws Exception {
    Python python = Python.with(List.of(SCRIPT.resolve("requirements.txt")));
    PythonScript script = new PythonScript(python.interpreter().toString(), SCRIPT);
    String printed = compared(1_000, false, Optional.of(script));

    assertThat(printed).contains("Python, 2 processes");
    assertThat(agreement(printed, "tokens")).isEqualTo("21 21 21 1.000");
    assertThat(agreement(printed, "mentions")).isEqualTo("4 4 4 1.000");
    assertThat(agreement(printed, "countries of texts")).isEqualTo("4 4 4 1.000");
    assertThat(agreement(printed, "days of texts")).isEqualTo("2 2 2 1.000");
    assertThat(folder.resolve("bench")).doesNotExist();
  }

  @Test
  void takesSoManyDocumentsAndOfEachLanguage() throws Exception {
    String more = TEXTS + TEXTS.replace("\"id\": \"", "\"id\": \"more-").replace("03-0", "04-0");
    Files.writeString(folder.resolve("texts.jsonl"), more);
    BenchSample sample =
        BenchSample.of(
            sources(), TestRun.study(), 2, new org.apache.hadoop.fs.Path(folder + "/sample"));

    assertThat(sample.texts().select("language").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder("en", "ru");
  }

  @Test
  void interpreterThatIsNotThereIsTheUsersToMend() {
    PythonScript script = new PythonScript("no-such-python", SCRIPT);

    assertThatThrownBy(() -> compared(1_000, false, Optional.of(script)))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("Cannot compare with Python: no-such-python: ")
        .hasMessageContaining("pip install -r");
  }

  private String compared(int most, boolean sparkNlp, Optional<PythonScript> python)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("texts.jsonl"), TEXTS);
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    new Comparison(spark, TestRun.study(), folder.resolve("bench").toString(), 1)
        .run(sources(), most, sparkNlp, python, out);
    out.flush();
    return printed.toString();
  }

  private Sources sources() {
    return Sources.open(
        spark,
        TestRun.study(),
        List.of(folder.resolve("texts.jsonl").toString()),
        Optional.empty());
  }

  /** Ours, theirs, both and F1 of a part. */
  private static String agreement(String printed, String part) {
    return printed
        .lines()
        .filter(line -> line.startsWith(part + "  "))
        .findFirst()
        .orElseThrow()
        .substring(part.length())
        .strip()
        .replaceAll(" +", " ");
  }
}
