package rabita.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.SparkTest;
import rabita.jobs.SeedsRun;
import rabita.jobs.Tables;
import rabita.jobs.TestRun;
import rabita.sources.UserException;
import rabita.tables.Table;
import rabita.verification.Difference;
import rabita.verification.Verification;
import rabita.verification.VerifiedTable;

/** The tables of the seeds are right; a copy of them is not, wherever it is damaged. */
class VerificationIT extends SparkTest {
  @TempDir private Path folder;

  @Test
  void findsNothingInARun() throws IOException {
    List<VerifiedTable> tables = verify(copy());

    assertThat(tables).extracting(VerifiedTable::name).isEqualTo(names());
    assertThat(tables).flatExtracting(VerifiedTable::differences).isEmpty();
    assertThat(text(tables))
        .startsWith("documents                   5  right\n")
        .contains("evidence                  840  right\n")
        .endsWith("rejects                     0  right\n");
  }

  @Test
  void findsEachWrongRow() throws IOException {
    Path copy = copy();
    damage(copy, "documents", set("doc_id like '002%'", "n_chars", col("n_chars").plus(1)));
    damage(copy, "sentences", set("sentence_index = 3", "n_tokens", lit(1)));
    damage(copy, "documents", set("doc_id like '003%'", "text", lit(null)));
    damage(copy, "tokens", rows -> rows.filter(functions.not(nth(7))));
    damage(copy, "tokens", firstOf("begin", lit(null)));
    damage(copy, "entities", set("entity_id = 'irna'", "name", lit(null)));
    damage(
        copy,
        "dates",
        rows ->
            rows.withColumn("begin", col("begin").plus(1)).withColumn("end", col("end").plus(1)));
    damage(copy, "evidence", set("a = 'PAK' and b = 'RUS'", "b_end", col("b_end").plus(1)));
    damage(copy, "cooccurrence", firstOf("n_ab", col("n_ab").plus(1)));
    damage(copy, "triads", firstOf("share_c", lit(0.01)));
    damage(copy, "actors_network", firstOf("strength", col("strength").plus(0.001)));
    damage(copy, "timeline", rows -> rows.filter(functions.not(nth(1000))));
    damage(copy, "theme_mentions", rows -> rows.union(rows.filter(nth(0))));
    damage(copy, "tie_themes", firstOf("n_theme", col("n_theme").minus(1)));
    damage(copy, "tie_terms", firstOf("a", lit("XYZ")));
    damage(copy, "evidence_terms", firstOf("published_on", lit("2020-01-01").cast("date")));
    damage(copy, "stories", firstOf("is_lead", lit(false)));
    damage(copy, "coverage", set("status = 'missing'", "n_documents", lit(1L)));

    List<VerifiedTable> tables = verify(copy);

    assertThat(tables)
        .flatExtracting(VerifiedTable::differences)
        .extracting(Difference::table, Difference::column)
        .contains(
            Tuple.tuple("documents", "n_chars"),
            Tuple.tuple("documents", "n_tokens"),
            Tuple.tuple("documents", "text"),
            Tuple.tuple("sentences", "n_tokens"),
            Tuple.tuple("tokens", "manifest.json rows"),
            Tuple.tuple("tokens", "token_index"),
            Tuple.tuple("tokens", "begin"),
            Tuple.tuple("entities", "name"),
            Tuple.tuple("dates", "surface"),
            Tuple.tuple("evidence", "b_begin"),
            Tuple.tuple("cooccurrence", "n_ab"),
            Tuple.tuple("triads", "share_c"),
            Tuple.tuple("actors_network", "strength"),
            Tuple.tuple("timeline", "manifest.json rows"),
            Tuple.tuple("theme_mentions", "*"),
            Tuple.tuple("tie_themes", "n_theme"),
            Tuple.tuple("tie_terms", "a"),
            Tuple.tuple("evidence_terms", "published_on"),
            Tuple.tuple("stories", "is_lead"),
            Tuple.tuple("coverage", "n_documents"));
    assertThat(wrong(tables))
        .doesNotContain("mentions", "themes", "bursts", "patterns", "events", "rejects");
  }

  @Test
  void findsEachDamagedFile() throws IOException {
    Path copy = copy();
    damage(copy, "mentions", rows -> rows.drop("kind"));
    damage(copy, "stories", rows -> rows.withColumn("n_documents", col("n_documents").cast("int")));
    damage(copy, "themes", rows -> rows.withColumn("weight", lit(1)));
    delete(copy.resolve("events"));
    cut(copy.resolve("sentences"));
    scratch(copy.resolve("timeline"));

    List<VerifiedTable> tables = verify(copy);

    assertThat(tables)
        .flatExtracting(VerifiedTable::differences)
        .extracting(Difference::table, Difference::column, Difference::found)
        .containsExactlyInAnyOrder(
            Tuple.tuple("sentences", "*", "a damaged one"),
            Tuple.tuple("mentions", "kind", "no such column"),
            Tuple.tuple("timeline", "*", "damaged ones"),
            Tuple.tuple("themes", "weight", "INT"),
            Tuple.tuple("stories", "n_documents", "INT"),
            Tuple.tuple("events", "folder", "is not there"));
  }

  /** Spark tells a file whose first rows it cannot read otherwise than one that fails later. */
  @Test
  void findsDamageBehindTheFirstRows() throws IOException {
    Path copy = copy();
    scratchLast(copy.resolve("timeline"));

    assertThat(verify(copy))
        .flatExtracting(VerifiedTable::differences)
        .extracting(Difference::table, Difference::column, Difference::found)
        .containsExactly(Tuple.tuple("timeline", "*", "damaged ones"));
  }

  @Test
  void anotherFolderIsNoRun() throws IOException {
    assertThatThrownBy(() -> verify(folder.resolve("none")))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("Cannot find the folder ");
    assertThatThrownBy(() -> verify(folder))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("it holds no manifest.json");
    Files.writeString(folder.resolve("manifest.json"), "{\"tables\": [1]}");
    assertThatThrownBy(() -> verify(folder))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is of another program");
    Files.writeString(folder.resolve("manifest.json"), "{\"tables\"");
    assertThatThrownBy(() -> verify(folder))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("Unexpected end-of-input");
  }

  @Test
  void printsDifferencesWithoutWhatATerminalObeys() {
    Difference difference =
        new Difference("dates", "a\u001b[2J 1", "surface", "x\u202ey", "\u0007");
    assertThat(text(List.of(new VerifiedTable("dates", 1234, List.of(difference)))))
        .isEqualTo(
            """
            dates                   1,234  1 difference

            dates, row a[2J 1, column surface
              expected xy
              found\s\s\s\s
            """);
  }

  private static List<VerifiedTable> verify(Path folder) throws IOException {
    SparkSession session = spark.newSession();
    Sessions.tune(session, 0);
    return new Verification(session, folder.toString(), 4).verify();
  }

  private static List<String> names() {
    return Tables.ALL.stream().map(Table::name).toList();
  }

  private static List<String> wrong(List<VerifiedTable> tables) {
    return tables.stream()
        .filter(table -> !table.differences().isEmpty())
        .map(VerifiedTable::name)
        .toList();
  }

  private static String text(List<VerifiedTable> tables) {
    StringWriter text = new StringWriter();
    new VerifiedText(tables).print(new PrintWriter(text, true));
    return text.toString();
  }

  /** The tables of the seeds with the manifest of their run. */
  private Path copy() throws IOException {
    TestRun run = SeedsRun.of(spark);
    Path copy = Files.createTempDirectory(folder, "copy");
    try (Stream<Path> files = Files.walk(run.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(run.folder().relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }

    SeedsManifest.write(run, copy);
    return copy;
  }

  private static UnaryOperator<Dataset<Row>> set(String condition, String column, Column value) {
    return rows ->
        rows.withColumn(column, when(functions.expr(condition), value).otherwise(col(column)));
  }

  private static UnaryOperator<Dataset<Row>> firstOf(String column, Column value) {
    return rows -> rows.withColumn(column, when(nth(0), value).otherwise(col(column)));
  }

  private static Column nth(int n) {
    return monotonically_increasing_id().equalTo(n);
  }

  private static void damage(Path copy, String table, UnaryOperator<Dataset<Row>> change)
      throws IOException {
    Path old = copy.resolve(table);
    Path changed = copy.resolve(table + "-changed");
    change
        .apply(spark.read().parquet(old.toString()).coalesce(1))
        .write()
        .parquet(changed.toString());
    delete(old);
    Files.move(changed, old);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }

    Files.delete(folder);
  }

  /** Half of a file is lost. */
  private static void cut(Path table) throws IOException {
    Path file = file(table);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }

  /** Some bytes of a column are others, and the footer is whole. */
  private static void scratch(Path table) throws IOException {
    Path file = file(table);
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4, bytes.length / 3, (byte) 0x5a);
    Files.write(file, bytes);
  }

  /** The same in the last of several pages of the largest column. */
  private static void scratchLast(Path table) throws IOException {
    Path file = file(table);
    ColumnChunkMetaData largest;
    var path = new org.apache.hadoop.fs.Path(file.toUri());
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(path, new Configuration()))) {
      largest =
          reader.getRowGroups().get(0).getColumns().stream()
              .max(Comparator.comparingLong(ColumnChunkMetaData::getTotalSize))
              .orElseThrow();
    }

    byte[] bytes = Files.readAllBytes(file);
    int end = Math.toIntExact(largest.getStartingPos() + largest.getTotalSize());
    Arrays.fill(bytes, end - Math.toIntExact(largest.getTotalSize() / 8), end, (byte) 0x5a);
    Files.write(file, bytes);
  }

  private static Path file(Path table) throws IOException {
    try (Stream<Path> files = Files.list(table)) {
      Path file =
          files
              .filter(path -> path.toString().endsWith(".parquet"))
              .sorted()
              .findFirst()
              .orElseThrow();
      Files.deleteIfExists(table.resolve("." + file.getFileName() + ".crc"));
      return file;
    }
  }
}
