package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import rabita.SparkTest;

/** A long document, many short ones and a story of thousands, on executors of a gigabyte. */
@EnabledIfSystemProperty(named = "rabita.nightly", matches = "true")
class MemoryIT extends SparkTest {
  private static final int LONGEST = 5_000_000;
  private static final int MANY = 200_000;
  private static final int MOST_MINUTES = 20;

  /** A tenth of the many, which are one story. */
  private static final int COPIES = 20_000;

  /** Longer than a sentence. */
  private static final int SLACK = 200;

  @TempDir private Path folder;

  @Test
  void aGigabyteIsEnough() throws Exception {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(news.resolve("long.txt"), MadeNews.text(-1, LONGEST - SLACK));
    MadeNews.write(news.resolve("many.jsonl"), 0, MANY);
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
    Dataset<Row> stories = spark.read().parquet(output.resolve("stories").toString());
    assertThat(stories.filter("n_documents >= " + COPIES).count()).isGreaterThanOrEqualTo(COPIES);
  }
}
