package rabita.report;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.report.Content.Theme;

/** How the pairs go with the themes of the study, all time. */
final class Themes {
  private static final int MOST = 3_000;

  private Themes() {}

  /**
   * The pairs' themes.
   *
   * @param ties a row for each pair, theme, basis, language and period
   * @param names names of the themes by id
   */
  static List<Theme> of(Dataset<Row> ties, Map<String, String> names, Pairs pairs) {
    return ties
        .filter(pairs.areShown().and(col("granularity").equalTo("all")))
        .orderBy("a", "b", "theme", "basis", "language")
        .limit(MOST)
        .collectAsList()
        .stream()
        .map(row -> theme(row, names))
        .toList();
  }

  private static Theme theme(Row row, Map<String, String> names) {
    String theme = Cells.text(row, "theme");
    return new Theme(
        Cells.text(row, "a"),
        Cells.text(row, "b"),
        theme,
        names.getOrDefault(theme, theme),
        Cells.text(row, "basis"),
        Cells.text(row, "language"),
        Cells.number(row, "n_sentences"),
        Cells.number(row, "n_documents"),
        Cells.measure(row, "lift"),
        Cells.measure(row, "lift_low"),
        Cells.measure(row, "lift_high"),
        Cells.measure(row, "share"),
        Cells.flag(row, "low_support"));
  }
}
