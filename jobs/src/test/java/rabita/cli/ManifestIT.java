package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.SparkTest;
import rabita.jobs.SeedsRun;
import rabita.jobs.Tables;
import rabita.jobs.TestRun;
import rabita.tables.Table;

class ManifestIT extends SparkTest {
  @TempDir private static Path folder;

  private static TestRun run;
  private static JsonNode manifest;

  @BeforeAll
  static void write() throws IOException {
    run = SeedsRun.of(spark);
    SeedsManifest.write(run, folder);
    manifest = new ObjectMapper().readTree(Files.readString(folder.resolve("manifest.json")));
  }

  @Test
  void saysHowManyRowsEachTableHas() {
    for (Table table : Tables.ALL) {
      assertThat(manifest.at("/tables/" + table.name()).asLong(-1))
          .as(table.name())
          .isEqualTo(run.table(table.name()).count());
    }
  }

  /** What was written of each table, how fast; the seeds hold some bytes of text. */
  @Test
  void saysWhatEachStageTookAndWrote() throws IOException {
    List<JsonNode> stages = List.copyOf(manifest.findValue("stages").findParents("name"));
    assertThat(stages)
        .extracting(stage -> stage.get("name").asText())
        .contains("annotate", "ties", "check")
        .containsAll(Tables.ALL.stream().map(Table::name).toList());
    double text = manifest.at("/input/text_bytes").asDouble() / 1e6;
    for (JsonNode stage : stages) {
      double seconds = stage.get("seconds").asDouble();
      assertThat(seconds).isPositive();
      assertThat(stage.get("text_mb_per_second").asDouble())
          .isBetween(text / (seconds + 0.001) - 0.01, text / (seconds - 0.0006) + 0.01);
    }

    JsonNode documents =
        stages.stream()
            .filter(stage -> stage.get("name").asText().equals("documents"))
            .findFirst()
            .orElseThrow();
    assertThat(documents.get("rows").asLong()).isEqualTo(5);
    assertThat(documents.get("bytes").asLong())
        .isGreaterThanOrEqualTo(Files.size(file(run.folder().resolve("documents"))));
  }

  @Test
  void saysWhatWasChecked() {
    assertThat(manifest.findValue("checks"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "rows in the files = rows written",
            "required columns hold no null",
            "keys are unique (by their making, and looked at by rabita verify alone: sentences,"
                + " tokens, timeline)",
            "records = documents + refused",
            "sentences of the documents = rows of sentences",
            "tokens of the documents = rows of tokens");
  }

  private static Path file(Path table) throws IOException {
    try (var files = Files.list(table)) {
      return files.filter(path -> path.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }
}
