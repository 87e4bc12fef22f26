package rabita.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.report.Content.Coverage;
import rabita.report.Content.Month;
import rabita.report.Content.Source;

/**
 * What was published, by language and month and by source and year.
 *
 * @param first first day of publication
 * @param sourcesLeftOut sources of a language that are left out
 */
record CoverageTable(
    Coverage coverage, Optional<String> first, Optional<String> last, long sourcesLeftOut) {
  private static final int MOST_SOURCES = 40;
  private static final int MOST_CHARACTERS = 140;

  static CoverageTable of(Dataset<Row> coverage) {
    Column published = when(col("n_documents").gt(0), col("day"));
    List<Row> months =
        coverage
            .groupBy(col("language"), trunc(col("day"), "month").as("month"))
            .agg(
                sum("n_documents").as("n_documents"),
                min(published).as("first"),
                max(published).as("last"))
            .filter(col("n_documents").gt(0))
            .collectAsList();
    Dataset<Row> bySource =
        coverage
            .groupBy("source", "language")
            .agg(
                sum("n_documents").as("n_documents"),
                sum("n_undated").as("n_undated"),
                count(published).as("observed"),
                count(when(col("status").equalTo("missing"), 1)).as("missing"))
            .filter(col("n_documents").gt(0));
    List<Row> largest =
        bySource
            .orderBy(col("n_documents").desc(), col("source"), col("language"))
            .limit(MOST_SOURCES)
            .collectAsList();
    long sources = largest.size() < MOST_SOURCES ? largest.size() : bySource.count();
    Map<List<String>, Map<String, Long>> years = years(coverage, largest);
    return new CoverageTable(
        new Coverage(
            months.stream()
                .map(CoverageTable::month)
                .sorted(
                    Comparator.comparing(Month::language)
                        .thenComparing(month -> month.month().orElse("")))
                .toList(),
            largest.stream().map(row -> source(row, years)).toList()),
        days(months, "first").stream().min(Comparator.naturalOrder()),
        days(months, "last").stream().max(Comparator.naturalOrder()),
        sources - largest.size());
  }

  /** Documents by language. */
  Map<String, Long> languages() {
    return coverage.months().stream()
        .collect(
            Collectors.groupingBy(
                Month::language, TreeMap::new, Collectors.summingLong(Month::documents)));
  }

  /** Documents without a day. */
  long undated() {
    return coverage.months().stream()
        .filter(month -> month.month().isEmpty())
        .mapToLong(Month::documents)
        .sum();
  }

  private static Map<List<String>, Map<String, Long>> years(
      Dataset<Row> coverage, List<Row> largest) {
    List<String> names = largest.stream().map(row -> Cells.text(row, "source")).distinct().toList();
    Map<List<String>, Map<String, Long>> years = new HashMap<>();
    coverage
        .filter(col("source").isin(names.toArray()).and(col("day").isNotNull()))
        .groupBy(col("source"), col("language"), year(col("day")).as("year"))
        .agg(sum("n_documents").as("n_documents"))
        .filter(col("n_documents").gt(0))
        .collectAsList()
        .forEach(
            row ->
                years
                    .computeIfAbsent(key(row), key -> new TreeMap<>())
                    .put(Cells.text(row, "year"), Cells.number(row, "n_documents")));
    return years;
  }

  private static Month month(Row row) {
    return new Month(
        Cells.text(row, "language"),
        Cells.optionalText(row, "month"),
        Cells.number(row, "n_documents"));
  }

  private static Source source(Row row, Map<List<String>, Map<String, Long>> years) {
    return new Source(
        Passage.plain(Cells.text(row, "source"), MOST_CHARACTERS),
        Cells.text(row, "language"),
        Cells.number(row, "n_documents"),
        Cells.number(row, "n_undated"),
        Cells.number(row, "observed"),
        Cells.number(row, "missing"),
        years.getOrDefault(key(row), Map.of()));
  }

  private static List<String> key(Row row) {
    return List.of(Cells.text(row, "source"), Cells.text(row, "language"));
  }

  private static List<String> days(List<Row> months, String column) {
    List<String> days = new ArrayList<>();
    months.forEach(row -> Cells.optionalText(row, column).ifPresent(days::add));
    return days;
  }
}
