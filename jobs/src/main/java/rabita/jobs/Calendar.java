package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.study.Granularity;

/** Every period of the calendar between two days. */
final class Calendar {
  private Calendar() {}

  /**
   * A row for each period from the one that holds {@code first} to the one that holds {@code last};
   * none where last comes before first.
   *
   * @param bounds rows with granularity, first and last
   */
  static Dataset<Row> periods(Dataset<Row> bounds, List<Granularity> granularities) {
    return granularities.stream()
        .map(
            granularity ->
                bounds
                    .filter(col("granularity").equalTo(granularity.label()))
                    .withColumn("first", Strata.start(granularity, col("first")))
                    .withColumn("last", Strata.start(granularity, col("last")))
                    .filter(col("first").leq(col("last")))
                    .withColumn(
                        "period_start",
                        explode(expr("sequence(first, last, interval " + step(granularity) + ")"))))
        .reduce(Dataset::unionAll)
        .orElseThrow();
  }

  private static String step(Granularity granularity) {
    return switch (granularity) {
      case DAY -> "1 day";
      case WEEK -> "7 days";
      case MONTH -> "1 month";
      case QUARTER -> "3 months";
      case YEAR -> "1 year";
    };
  }
}
