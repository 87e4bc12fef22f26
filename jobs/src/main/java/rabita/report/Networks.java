package rabita.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rabita.report.Content.Edge;
import rabita.report.Content.Net;

/**
 * The actors most often named in one sentence: of each level and period the ties of the focus, then
 * edges of the backbone, then those with most sentences.
 */
final class Networks {
  /** More cannot be read in one picture. */
  static final int MOST_EDGES = 60;

  private static final int MOST_YEARS = 30;
  private static final String ALL = "all";

  private Networks() {}

  /** The networks of the rows that {@link Cooccurrences} gives, by level. */
  static List<Net> of(List<Row> cooccurrences) {
    Map<List<String>, List<Row>> nets =
        cooccurrences.stream()
            .filter(row -> Cells.flag(row, "is_edge"))
            .sorted(
                Comparator.comparing((Row row) -> Cells.text(row, "level"))
                    .thenComparing(Networks::period, Comparator.reverseOrder())
                    .thenComparing(row -> Cells.number(row, "rank")))
            .limit(2 * MOST_EDGES * (MOST_YEARS + 1))
            .collect(
                Collectors.groupingBy(
                    row -> List.of(Cells.text(row, "level"), period(row)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return nets.entrySet().stream()
        .map(
            net ->
                new Net(
                    net.getKey().get(0),
                    net.getKey().get(1),
                    net.getValue().stream().map(Networks::edge).toList()))
        .toList();
  }

  /** A year, or {@code all}. */
  private static String period(Row row) {
    return Cells.optionalText(row, "period_start").map(day -> day.substring(0, 4)).orElse(ALL);
  }

  private static Edge edge(Row row) {
    return new Edge(
        Cells.text(row, "a"),
        Cells.text(row, "b"),
        Cells.number(row, "n_ab"),
        Cells.number(row, "n_a"),
        Cells.number(row, "n_b"),
        Cells.measure(row, "lift"),
        Cells.measure(row, "npmi"),
        Cells.flag(row, "backbone"));
  }
}
