package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.study.Granularity;

/** Every period of the calendar between two days. */
final class Calendar {
  private static final String STEP =
      """
      make_interval(0,
        case granularity when 'year' then 12 when 'quarter' then 3 when 'month' then 1 else 0 end,
        0,
        case granularity when 'week' then 7 when 'day' then 1 else 0 end)
      """;

  private Calendar() {}

  /**
   * A row for each period from the one that holds {@code first} to the one that holds {@code last};
   * none where last comes before first.
   *
   * @param bounds rows with granularity, first and last
   */
  static Dataset<Row> periods(Dataset<Row> bounds) {
    return bounds
        .withColumn("first", start(col("first")))
        .withColumn("last", start(col("last")))
        .filter(col("first").leq(col("last")))
        .withColumn("period_start", explode(expr("sequence(first, last, " + STEP + ")")));
  }

  private static Column start(Column day) {
    Column start = day;
    for (Granularity granularity : Granularity.values()) {
      start =
          when(col("granularity").equalTo(granularity.label()), Strata.start(granularity, day))
              .otherwise(start);
    }

    return start;
  }
}
