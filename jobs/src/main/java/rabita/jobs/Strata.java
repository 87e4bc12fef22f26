package rabita.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.inline;
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

  /** Columns of a stratum of documents. */
  static final String KEY = "basis, language, granularity, period_start";

  private Strata() {}

  /** Each row twice: once under its language and once under {@code *}. */
  static Dataset<Row> byLanguage(Dataset<Row> rows) {
    return rows.withColumn("language", explode(array(col("language"), lit(ALL))));
  }

  /**
   * Each row once for every period given, with {@code granularity} and {@code period_start}; those
   * without a start only where they are of no period but {@code all}.
   *
   * @param periods an array of {@link #periods}
   */
  static Dataset<Row> byPeriod(Dataset<Row> rows, Column periods) {
    return rows.select(col("*"), inline(periods))
        .filter(col("granularity").equalTo("all").or(col("period_start").isNotNull()));
  }

  /** The periods that hold {@code published_on}, as an array. */
  static Column periods(List<Granularity> granularities) {
    return array(starts(granularities).toArray(Column[]::new));
  }

  /** The same, and {@code all}, the period without a start that holds undated documents too. */
  static Column periodsAndAll(List<Granularity> granularities) {
    List<Column> periods = starts(granularities);
    periods.add(period("all", lit(null).cast("date")));
    return array(periods.toArray(Column[]::new));
  }

  private static List<Column> starts(List<Granularity> granularities) {
    List<Column> periods = new ArrayList<>();
    for (Granularity granularity : granularities) {
      periods.add(period(granularity.label(), start(granularity, col("published_on"))));
    }

    return periods;
  }

  private static Column period(String granularity, Column start) {
    return struct(lit(granularity).as("granularity"), start.as("period_start"));
  }

  /** The first day of the period that holds a day. */
  static Column start(Granularity granularity, Column day) {
    return granularity == Granularity.DAY ? day : trunc(day, granularity.label());
  }
}
