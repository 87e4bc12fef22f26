package rabita.jobs;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;

/**
 * Numbers of a run on real news, some of each table drawn by a fixed seed: each is as large as the
 * evidence that is shown for it. Skipped without the corpora, a file of JSON lines each; {@code
 * -Drabita.corpora} says where they are.
 */
class ExplainSampleIT extends SparkTest {
  private static final Path CORPORA =
      Path.of(
          System.getProperty(
              "rabita.corpora",
              TestRun.root().resolveSibling("shared").resolve("corpora").toString()));

  private static final long SEED = 20210929;
  private static final int ARTICLES = 100;
  private static final int CELLS = 60;
  private static final int CELLS_SPOKEN_OF = 12;

  private static TestRun run;
  private static Dataset<Row> evidence;
  private static Dataset<Row> evidenceByTheme;

  @BeforeAll
  static void runSample() throws IOException {
    assumeTrue(Files.isDirectory(CORPORA), "no corpora in " + CORPORA);
    Path input = newFolder();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(CORPORA, "*.jsonl.gz")) {
      for (Path file : files) {
        sample(file, input.resolve(file.getFileName().toString().replace(".gz", "")));
      }
    }

    run = TestRun.of(spark, List.of(input.toString()), newFolder());
    evidence = run.table("evidence").coalesce(2).cache();
    evidenceByTheme =
        Explanation.byTheme(evidence, run.table("theme_mentions")).coalesce(2).cache();
  }

  @Test
  void countsOfPairs() {
    same(drawn("cooccurrence", "n_ab = 1"), "n_ab");
    same(drawn("cooccurrence", "n_ab > 1 and unit = 'sentence'"), "n_ab");
    same(drawn("cooccurrence", "n_ab > 1 and unit = 'document'"), "n_ab");
  }

  @Test
  void countsOfThemes() {
    same(drawn("tie_themes", "n_sentences > 0"), "n_sentences");
  }

  @Test
  void countsOfTimelinesByPublication() {
    String published = "b <> '*' and time_basis = 'published' and n_sentences > 0 and ";
    same(drawn("timeline", published + "theme = '*'"), "n_sentences");
    same(drawn("timeline", published + "theme <> '*'"), "n_sentences");
  }

  @Test
  void countsOfTimelinesByDaysSpokenOf() {
    String mentioned = "b <> '*' and time_basis = 'mentioned' and n_sentences > ";
    List<Row> rows = drawn("timeline", mentioned + "1").subList(0, CELLS_SPOKEN_OF);
    for (Row row : rows) {
      Dataset<Row> counted =
          new Explanation(Cells.cell(row))
              .evidence(evidence, run.table("theme_mentions"), run.table("dates"));
      assertThat(counted.count()).as("%s", row).isEqualTo(row.<Long>getAs("n_sentences"));
    }
  }

  private static List<Row> drawn(String table, String condition) {
    Dataset<Row> rows = run.table(table).filter(condition);
    List<Row> drawn = rows.orderBy(place(rows)).limit(CELLS).collectAsList();
    assertThat(drawn).hasSize(CELLS);
    return drawn;
  }

  private static Column place(Dataset<Row> rows) {
    String[] names = rows.columns();
    Column[] columns = new Column[names.length + 1];
    columns[0] = lit(SEED);
    for (int i = 0; i < names.length; i++) {
      columns[i + 1] = rows.col(names[i]);
    }

    return xxhash64(columns);
  }

  private static void same(List<Row> rows, String count) {
    assertThat(Cells.counts(rows, evidence, evidenceByTheme))
        .isEqualTo(rows.stream().map(row -> row.getAs(count)).toList());
  }

  /** Articles at even distances. */
  private static void sample(Path corpus, Path target) throws IOException {
    long all;
    try (BufferedReader lines = lines(corpus)) {
      all = lines.lines().count();
    }

    long step = Math.max(1, all / ARTICLES);
    try (BufferedReader lines = lines(corpus);
        BufferedWriter out = Files.newBufferedWriter(target)) {
      for (long i = 0; i < Math.min(all, step * ARTICLES); i++) {
        String line = lines.readLine();
        if (i % step == 0) {
          out.write(line);
          out.newLine();
        }
      }
    }
  }

  private static BufferedReader lines(Path corpus) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8));
  }
}
