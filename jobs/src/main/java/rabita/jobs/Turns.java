package rabita.jobs;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.analysis.Naming;
import rabita.study.Granularity;

/** Looks through the series of pairs for turning points. */
final class Turns {
  static final String SERIES = "level, a, b, basis, time_basis, language, granularity";

  private Turns() {}

  /**
   * A row for each turn of each series by week or month.
   *
   * <p>A series is gathered in memory; it has at most a row for each period of the calendar.
   *
   * @param timeline rows of {@link TimelineJob}
   * @param turns gives the array of a series' turns
   */
  static Dataset<Row> rows(Dataset<Row> timeline, UnaryOperator<Column> turns) {
    return timeline
        .filter(
            col("b")
                .notEqual(Naming.ALL)
                .and(col("theme").equalTo(Naming.ALL))
                .and(col("granularity").isin(Granularity.WEEK.label(), Granularity.MONTH.label()))
                .and(col("n_total").gt(lit(0))))
        .groupBy(Columns.of(SERIES))
        .agg(
            array_sort(collect_list(struct("period_start", "n_documents", "n_total"))).as("series"))
        .select(col("*"), inline(turns.apply(col("series"))));
  }
}
