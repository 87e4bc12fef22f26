package rabita.jobs;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rabita.study.Granularity;

/** Puts the periods of the calendar into series that have only those in which something is. */
final class Calendar {
  /** First day that a DATE holds for all readers. */
  static final Column FIRST_DAY = to_date(lit("0001-01-01"));

  /** The last one. */
  static final Column LAST_DAY = to_date(lit("9999-12-31"));

  /** A Monday. */
  private static final Column MONDAY = to_date(lit("1970-01-05"));

  private Calendar() {}

  /**
   * Adds a row for each period that lies between two of a series and inside of bounds. The rows
   * come out in the order of the series' columns and the period, inside of each partition.
   *
   * @param rows with granularity and period_start, one a period, and the series' columns
   * @param series columns that name a series, granularity among them
   * @param counts columns that are 0 in an added row
   * @param first first day that added periods may hold
   * @param last last one; none are added where it is before the first
   */
  static Dataset<Row> filled(
      Dataset<Row> rows, String series, List<String> counts, Column first, Column last) {
    WindowSpec inSeries = Window.partitionBy(Columns.of(series)).orderBy("period_start");
    Column here = number(col("period_start"));
    Column from = greatest(lit(1), number(first).minus(here));
    Column to = least(number(col("next")).minus(here).minus(1), number(last).minus(here));
    Dataset<Row> filled =
        rows.withColumn("next", lead("period_start", 1).over(inSeries))
            .withColumn("from", from)
            .withColumn("to", to)
            .withColumn(
                "periods_on",
                explode(
                    when(
                            col("next").isNotNull().and(col("from").leq(col("to"))),
                            concat(array(lit(0)), sequence(col("from"), col("to"))))
                        .otherwise(array(lit(0)))))
            .withColumn("period_start", later(col("period_start"), col("periods_on")));
    for (String count : counts) {
      filled =
          filled.withColumn(
              count, when(col("periods_on").equalTo(0), col(count)).otherwise(lit(0L)));
    }

    return filled.drop("next", "from", "to", "periods_on");
  }

  /** Periods of the row's granularity from an origin to the one that holds a day. */
  private static Column number(Column day) {
    Column months = year(day).multiply(12).plus(month(day));
    return byGranularity(
        granularity ->
            switch (granularity) {
              case DAY -> datediff(day, MONDAY);
              case WEEK -> floor(datediff(day, MONDAY).divide(7)).cast("int");
              case MONTH -> months;
              case QUARTER -> floor(months.minus(1).divide(3)).cast("int");
              case YEAR -> year(day);
            });
  }

  private static Column later(Column start, Column periods) {
    return byGranularity(
        granularity ->
            switch (granularity) {
              case DAY -> date_add(start, periods);
              case WEEK -> date_add(start, periods.multiply(7));
              case MONTH -> add_months(start, periods);
              case QUARTER -> add_months(start, periods.multiply(3));
              case YEAR -> add_months(start, periods.multiply(12));
            });
  }

  private static Column byGranularity(Function<Granularity, Column> value) {
    Column chosen = null;
    for (Granularity granularity : Granularity.values()) {
      Column here = col("granularity").equalTo(granularity.label());
      chosen =
          chosen == null
              ? when(here, value.apply(granularity))
              : chosen.when(here, value.apply(granularity));
    }

    return chosen;
  }
}
