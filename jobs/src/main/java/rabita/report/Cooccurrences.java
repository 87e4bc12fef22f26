package rabita.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import rabita.analysis.Naming;
import rabita.analysis.Unit;

/**
 * The rows of cooccurrence that the page needs, by one query: those of the ties of the focus for
 * all time, and of each level and year the edges of the network.
 *
 * <p>{@code is_tie} and {@code is_edge} say which of them a row is; {@code rank} counts edges from
 * 1 in their network.
 */
final class Cooccurrences {
  private Cooccurrences() {}

  static List<Row> of(Dataset<Row> cooccurrence, Pairs pairs) {
    Column ofAllTime = col("granularity").equalTo("all");
    Column inNetwork =
        col("unit")
            .equalTo(Unit.SENTENCE.label())
            .and(col("basis").equalTo("article"))
            .and(col("language").equalTo(Naming.ALL))
            .and(col("granularity").isin("all", "year"));
    return cooccurrence
        .withColumn("is_tie", pairs.areListed().and(ofAllTime))
        .withColumn("in_network", inNetwork)
        .filter(col("is_tie").or(col("in_network")))
        .withColumn("shown", pairs.areShown())
        .withColumn("backbone", coalesce(col("is_backbone"), lit(false)))
        .withColumn("rank", rank())
        .withColumn("is_edge", col("in_network").and(col("rank").leq(Networks.MOST_EDGES)))
        .filter(col("is_tie").or(col("is_edge")))
        .collectAsList();
  }

  private static Column rank() {
    return row_number()
        .over(
            Window.partitionBy("in_network", "level", "granularity", "period_start")
                .orderBy(
                    col("shown").desc(),
                    col("backbone").desc(),
                    col("n_ab").desc(),
                    col("a"),
                    col("b")));
  }
}
