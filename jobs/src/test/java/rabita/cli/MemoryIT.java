package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import rabita.SparkTest;

/** A long document and many short ones on executors of a gigabyte. */
@EnabledIfSystemProperty(named = "rabita.nightly", matches = "true")
class MemoryIT extends SparkTest {
  private static final int LONGEST = 5_000_000;
  private static final int MANY = 200_000;
  private static final int MOST_MINUTES = 20;

  /** Longer than a sentence. */
  private static final int SLACK = 200;

  private static final List<String> STATES =
      List.of("Pakistan", "Russia", "Iran", "Turkey", "India", "China", "Kenya", "Peru");
  private static final List<String> DEEDS =
      List.of("sold gas to", "signed a treaty with", "sent an envoy to", "held a drill with");

  @TempDir private Path folder;

  @Test
  void aGigabyteIsEnough() throws Exception {
    Path news = Files.createDirectory(folder.resolve("news"));
    Random random = new Random(11);
    Files.writeString(news.resolve("long.txt"), text(random, LONGEST - SLACK));
    writeMany(random, news.resolve("many.jsonl"));
    Path output = folder.resolve("output");

    try (RunningProcess run =
        RunningProcess.run(
            output,
            "--master",
            "local-cluster[2,1,1024]",
            "--executor-memory",
            "1g",
            "--input",
            news.toString())) {
      assertThat(run.exit(MOST_MINUTES)).as(run.printed()).isZero();
    }

    Dataset<Row> documents = spark.read().parquet(output.resolve("documents").toString());
    assertThat(documents.count()).isEqualTo(MANY + 1);
    assertThat(documents.filter("n_chars >= " + (LONGEST - SLACK)).count()).isEqualTo(1);
  }

  private static void writeMany(Random random, Path file) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = 0; i < MANY; i++) {
        lines.write(
            String.format(
                Locale.ROOT,
                "{\"id\": \"%d\", \"published\": \"2021-%02d-%02d\", \"text\": \"%s\"}%n",
                i,
                1 + i % 12,
                1 + i % 28,
                text(random, 200)));
      }
    }
  }

  /** Sentences of which hardly two are alike, until they are long enough. */
  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(
          String.format(
              Locale.ROOT,
              "In report %d of desk %d %s %s %s. ",
              random.nextInt(1_000_000),
              random.nextInt(1_000),
              STATES.get(random.nextInt(STATES.size())),
              DEEDS.get(random.nextInt(DEEDS.size())),
              STATES.get(random.nextInt(STATES.size()))));
    }

    return text.toString();
  }
}
