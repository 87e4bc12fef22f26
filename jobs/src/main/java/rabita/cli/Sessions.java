package rabita.cli;

import org.apache.spark.sql.SparkSession;
import rabita.sql.RabitaExtensions;

/** Starts Spark with what the tables need, whatever the cluster's defaults are. */
final class Sessions {
  private Sessions() {}

  static SparkSession start(String name) {
    return SparkSession.builder()
        .appName("rabita " + name)
        .config("spark.sql.extensions", RabitaExtensions.class.getName())
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
        .config("spark.sql.ansi.enabled", false)
        .config("spark.sql.caseSensitive", false)
        .getOrCreate();
  }
}
