package rabita.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trunc;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.study.Granularity;

/** Puts counts of a language and a day into the strata that they belong to. */
final class Strata {
  /** All languages together. */
  static final String ALL = "*";

  private Strata() {}

  /** Each row twice: once under its language and once under {@code *}. */
  static Dataset<Row> byLanguage(Dataset<Row> rows) {
    return rows.withColumn("language", explode(array(col("language"), lit(ALL))));
  }

  /**
   * Each row once for every period that holds its {@code published_on}, with {@code granularity}
   * and {@code period_start}; once under {@code all}, without a start, if that is wanted.
   */
  static Dataset<Row> byPeriod(Dataset<Row> rows, List<Granularity> granularities, boolean whole) {
    List<Column> periods = new ArrayList<>();
    if (whole) {
      periods.add(period("all", lit(null).cast("date")));
    }

    for (Granularity granularity : granularities) {
      periods.add(period(granularity.label(), start(granularity, col("published_on"))));
    }

    return rows.withColumn("period", explode(array(periods.toArray(Column[]::new))))
        .select(col("*"), col("period.*"))
        .drop("period")
        .filter(col("granularity").equalTo("all").or(col("period_start").isNotNull()));
  }

  /** A period as a struct of {@code granularity} and {@code period_start}. */
  static Column period(String granularity, Column start) {
    return struct(lit(granularity).as("granularity"), start.as("period_start"));
  }

  /** The first day of the period that holds a day. */
  static Column start(Granularity granularity, Column day) {
    return granularity == Granularity.DAY ? day : trunc(day, granularity.label());
  }
}
