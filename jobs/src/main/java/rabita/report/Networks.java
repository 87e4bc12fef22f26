package rabita.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.year;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import rabita.analysis.Naming;
import rabita.analysis.Unit;
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

  static List<Net> of(Dataset<Row> cooccurrence, Pairs pairs) {
    Dataset<Row> edges =
        cooccurrence
            .filter(
                col("unit")
                    .equalTo(Unit.SENTENCE.label())
                    .and(col("basis").equalTo("article"))
                    .and(col("language").equalTo(Naming.ALL))
                    .and(col("granularity").isin(ALL, "year")))
            .withColumn("backbone", coalesce(col("is_backbone"), lit(false)))
            .withColumn("tie", pairs.areShown());
    Map<List<String>, List<Row>> nets =
        edges
            .withColumn("rank", rank())
            .filter(col("rank").leq(MOST_EDGES))
            .withColumn("period", coalesce(year(col("period_start")).cast("string"), lit(ALL)))
            .orderBy(col("level"), col("period").desc(), col("rank"))
            .limit(2 * MOST_EDGES * (MOST_YEARS + 1))
            .collectAsList()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> List.of(Cells.text(row, "level"), Cells.text(row, "period")),
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

  private static Column rank() {
    return row_number()
        .over(
            Window.partitionBy("level", "granularity", "period_start")
                .orderBy(
                    col("tie").desc(),
                    col("backbone").desc(),
                    col("n_ab").desc(),
                    col("a"),
                    col("b")));
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
