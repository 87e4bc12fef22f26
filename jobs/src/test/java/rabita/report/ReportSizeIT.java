package rabita.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;
import rabita.jobs.RunResult;
import rabita.jobs.Tables;
import rabita.jobs.TestRun;
import rabita.jobs.Tie;
import rabita.tables.Table;

/** Twenty years of six languages and thousands of sources: the page stays small and says why. */
class ReportSizeIT extends SparkTest {
  private static final int DOCUMENTS = 20_000;
  private static final String A = "element_at(array('IRN', 'IRN', 'PAK'), cast(id % 3 + 1 as int))";
  private static final String B = "element_at(array('PAK', 'RUS', 'RUS'), cast(id % 3 + 1 as int))";
  private static final String LANGUAGE =
      "element_at(array('fa', 'ar', 'hi', 'ur', 'ru', 'en', '*'), cast(id div 3 %% %s + 1 as int))";
  private static final String DOCUMENT = "concat('d', lpad(id, 6, '0'))";
  private static final String DAY = "date_add(date'2000-01-01', cast(id * 7 % 7300 as int))";

  @Test
  void staysSmallAndSaysWhatItLeavesOut() throws Exception {
    LocalDate first = LocalDate.of(2000, 1, 1);
    List<Tie> ties =
        List.of(tie("IRN", "PAK", first), tie("IRN", "RUS", first), tie("PAK", "RUS", first));
    Map<String, Long> counts = new LinkedHashMap<>();
    Tables.ALL.forEach(table -> counts.put(table.name(), (long) DOCUMENTS));
    RunResult result =
        new RunResult("out", 1, 1, 1, counts, 50_000, List.of(), ties, List.of(), List.of());
    String html = new Report(TestRun.study(), result, ReportSizeIT::rows).html();
    assertThat(html.getBytes(StandardCharsets.UTF_8).length)
        .isGreaterThan(2_500_000)
        .isLessThan(5_000_000);
    assertThat(html)
        .contains("of the 20,000 that name both of a pair in focus stand on this page")
        .contains("Timelines by day: 613,200 points")
        .contains("Sources: 2,960 smaller ones");
  }

  private static Tie tie(String a, String b, LocalDate first) {
    long sentences = a.equals("IRN") ? 6_667 : 6_666;
    return new Tie(a, b, sentences, sentences, Optional.of(first), Optional.of(first));
  }

  /** Rows made of the numbers of a range; columns that are not named are 0, false or empty. */
  private static Dataset<Row> rows(Table table) {
    return switch (table.name()) {
      case "documents" ->
          made(table, DOCUMENTS, Map.of("doc_id", DOCUMENT, "title", "repeat('खबर ', 90)"));
      case "sentences" ->
          made(
              table,
              DOCUMENTS,
              Map.of("doc_id", DOCUMENT, "end", "900", "text", "repeat('पाकिस्तान ', 90)"));
      case "evidence" ->
          made(
              table,
              DOCUMENTS,
              pair(
                  Map.of(
                      "doc_id", DOCUMENT,
                      "unit", "'sentence'",
                      "a_end", "9",
                      "b_begin", "400",
                      "b_end", "409",
                      "distance", "id % 7",
                      "language", LANGUAGE.formatted(6),
                      "published_on", DAY)));
      case "dates" ->
          made(
              table,
              DOCUMENTS,
              Map.of("doc_id", DOCUMENT, "role", "'mention'", "earliest", DAY, "latest", DAY));
      case "timeline" ->
          timeline(table, "day", "date_add(date'2000-01-01', cast(id div 84 as int))", 7300)
              .union(
                  timeline(
                      table,
                      "week",
                      "date_add(date'2000-01-03', cast(7 * (id div 84) as int))",
                      1040))
              .union(
                  timeline(
                      table, "month", "add_months(date'2000-01-01', cast(id div 84 as int))", 240))
              .union(
                  timeline(
                      table,
                      "year",
                      "add_months(date'2000-01-01', cast(12 * (id div 84) as int))",
                      20));
      case "cooccurrence" ->
          made(
              table,
              100_000,
              Map.of(
                  "level", "'entity'",
                  "a", "concat('body-', id % 1000)",
                  "b", "concat('person-', id % 5000)",
                  "unit", "'sentence'",
                  "basis", "'article'",
                  "language", "'*'",
                  "granularity", "'year'",
                  "period_start", "add_months(date'2000-01-01', cast(12 * (id % 20) as int))",
                  "n_ab", "id"));
      case "coverage" ->
          made(
              table,
              200_000,
              Map.of(
                  "source",
                  "concat('source ', id % 3000)",
                  "language",
                  "'fa'",
                  "day",
                  DAY,
                  "n_documents",
                  "1 + id % 3",
                  "status",
                  "'observed'"));
      case "rejects" ->
          made(
              table,
              50_000,
              Map.of(
                  "uri",
                  "'news.csv'",
                  "record",
                  "id",
                  "reason",
                  "concat('reason ', id % 9)",
                  "excerpt",
                  "repeat('x', 500)",
                  "refused",
                  "true"));
      case "stories" -> made(table, DOCUMENTS, Map.of("doc_id", DOCUMENT, "is_lead", "true"));
      case "bursts", "changes" ->
          made(
              table,
              5_000,
              pair(
                  Map.of(
                      "language",
                      LANGUAGE.formatted(7),
                      "granularity",
                      "'month'",
                      "weight",
                      "double(id)")));
      case "entities" ->
          made(
              table,
              5_000,
              Map.of("entity_id", "concat('person-', id)", "name", "concat('Person ', id)"));
      default -> made(table, 0, Map.of());
    };
  }

  private static Dataset<Row> timeline(Table table, String granularity, String start, int periods) {
    return made(
        table,
        84L * periods,
        pair(
            Map.of(
                "theme", "'*'",
                "basis", "if(id div 21 % 2 = 0, 'article', 'story')",
                "time_basis", "if(id div 42 % 2 = 0, 'published', 'mentioned')",
                "language", LANGUAGE.formatted(7),
                "granularity", "'" + granularity + "'",
                "period_start", start,
                "n_documents", "id % 90",
                "n_sentences", "id % 700",
                "n_total", "1000 + id % 9000")));
  }

  private static Map<String, String> pair(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(more);
    all.put("level", "'country'");
    all.put("a", A);
    all.put("b", B);
    return all;
  }

  private static Dataset<Row> made(Table table, long rows, Map<String, String> columns) {
    String[] list =
        Arrays.stream(table.schema().fields())
            .map(
                field ->
                    columns.getOrDefault(
                            field.name(),
                            field.nullable() ? "null" : nothing(field.dataType().typeName()))
                        + " as `"
                        + field.name()
                        + "`")
            .toArray(String[]::new);
    return table.shape(spark.range(rows).selectExpr(list));
  }

  private static String nothing(String type) {
    return switch (type) {
      case "string" -> "''";
      case "date" -> "date'2000-01-01'";
      case "boolean" -> "false";
      default -> "0";
    };
  }
}
