package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import rabita.SparkTest;

/**
 * So many documents that sums of fractions, ties between equals and joins have many tasks: what the
 * seeds are too few for.
 */
@EnabledIfSystemProperty(named = "rabita.nightly", matches = "true")
class PartitionsIT extends SparkTest {
  private static final int MANY = 20_000;
  private static final int FILES = 7;
  private static final int MOST_MINUTES = 20;

  @TempDir private Path folder;

  @Test
  void oneFileOnOneCoreAndSevenOnThreeGiveTheSameRows() throws Exception {
    Path one = Files.createDirectory(folder.resolve("one"));
    MadeNews.write(one.resolve("news.jsonl"), 0, MANY);
    Path seven = Files.createDirectory(folder.resolve("seven"));
    for (int part = 0; part < FILES; part++) {
      // The last documents are in the first file.
      Path file = seven.resolve("news-" + (FILES - part) + ".jsonl");
      MadeNews.write(file, part * MANY / FILES, (part + 1) * MANY / FILES);
    }

    Path expected = run(one, "local[1]", 3);
    Path found = run(seven, "local[3]", 40);

    assertThat(spark.read().parquet(expected.resolve("stories").toString()).count()).isPositive();
    RowSums.assertSame(spark, expected, found, "uri");
  }

  private Path run(Path news, String master, int partitions) throws Exception {
    Path output = folder.resolve(news.getFileName() + "-output");
    try (RunningProcess run =
        RunningProcess.run(
            output,
            "--master",
            master,
            "--conf",
            "spark.sql.shuffle.partitions=" + partitions,
            "--input",
            news.toString())) {
      assertThat(run.exit(MOST_MINUTES)).as(run.printed()).isZero();
    }

    return output;
  }
}
