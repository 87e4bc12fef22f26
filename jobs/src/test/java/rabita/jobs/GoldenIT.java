package rabita.jobs;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rabita.SparkTest;
import rabita.tables.Table;

/**
 * The tables of the seeds against those that were reviewed by eye, row by row.
 *
 * <p>{@code mvn verify -Drabita.golden=write} writes the files anew; the difference is then for a
 * reviewer to read.
 */
class GoldenIT extends SparkTest {
  private static final boolean WRITE = "write".equals(System.getProperty("rabita.golden"));
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  /** Large tables are reviewed in part. */
  private static final Map<String, String> REVIEWED =
      Map.ofEntries(
          entry("documents", "true"),
          entry("sentences", "true"),
          entry("mentions", "true"),
          entry("dates", "true"),
          entry("rejects", "true"),
          entry("stories", "true"),
          entry("bursts", "true"),
          entry("changes", "true"),
          entry("events", "true"),
          entry("keyphrases", "true"),
          entry("themes", "true"),
          entry("theme_mentions", "true"),
          entry("tie_themes", "level = 'country' and granularity in ('all', 'year')"),
          entry("evidence_terms", "true"),
          entry("tie_terms", "true"),
          entry("triads", "true"),
          entry("actors_network", "level = 'country'"),
          entry("patterns", "true"),
          entry("topics", "true"),
          entry("document_topics", "true"),
          entry("tokens", "sentence_index < 4"),
          entry("evidence", "level = 'country'"),
          entry("cooccurrence", "level = 'country' and granularity in ('all', 'year')"),
          entry("timeline", "level = 'country' and granularity = 'month' and n_documents > 0"),
          entry("coverage", "status = 'observed'"));

  static List<String> tables() {
    return REVIEWED.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void tableIsTheOneReviewed(String name) throws IOException {
    Table table =
        Tables.ALL.stream().filter(known -> known.name().equals(name)).findFirst().orElseThrow();
    List<String> lines = lines(table, SeedsRun.of(spark).table(name).filter(REVIEWED.get(name)));
    Path file = GOLDEN.resolve(name + ".tsv");
    if (WRITE) {
      Files.createDirectories(GOLDEN);
      Files.write(file, lines, StandardCharsets.UTF_8);
    }

    assertThat(lines).isEqualTo(Files.readAllLines(file, StandardCharsets.UTF_8));
  }

  private static List<String> lines(Table table, Dataset<Row> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", table.schema().fieldNames()));
    rows.collectAsList().stream().map(GoldenIT::line).sorted().forEach(lines::add);
    return lines;
  }

  private static String line(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> cell(row.get(i)))
        .collect(Collectors.joining("\t"));
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }

    return value instanceof Double number
        ? String.format(java.util.Locale.ROOT, "%.6f", number)
        : String.valueOf(value).replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }
}
