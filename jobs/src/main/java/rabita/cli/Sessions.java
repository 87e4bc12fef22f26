package rabita.cli;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import rabita.sql.RabitaExtensions;

/** Starts Spark with what the tables need, whatever the cluster's defaults are. */
final class Sessions {
  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";

  /** Input bytes for one partition of a shuffle; shuffles hold counts, not texts. */
  private static final long BYTES_A_PARTITION = 16L << 20;

  private static final int MOST_PARTITIONS = 2000;

  /** Up to this many input bytes several tables are written at a time. */
  private static final long SMALL = 64L << 20;

  /** Up to this many input bytes nothing is worth compiling. */
  private static final long TINY = 4L << 20;

  private static final List<String> TINY_SETTINGS =
      List.of("spark.sql.adaptive.enabled", "spark.sql.codegen.wholeStage");

  private Sessions() {}

  /**
   * Fits Spark to the size of the input, unless the user has set it. On a few documents compiling
   * each stage and planning it anew costs more than running it.
   */
  static void tune(SparkSession spark, long inputBytes) {
    if (inputBytes < TINY) {
      TINY_SETTINGS.forEach(
          setting -> {
            if (!spark.sparkContext().conf().contains(setting)) {
              spark.conf().set(setting, false);
            }
          });
    }

    if (!spark.sparkContext().conf().contains(SHUFFLE_PARTITIONS)) {
      long wanted = inputBytes / BYTES_A_PARTITION;
      int least = inputBytes < TINY ? 1 : spark.sparkContext().defaultParallelism();
      long partitions = Math.max(least, Math.min(MOST_PARTITIONS, wanted));
      spark.conf().set(SHUFFLE_PARTITIONS, partitions);
    }
  }

  /** How many tables to write at a time. */
  static int concurrency(long inputBytes) {
    return inputBytes < SMALL ? 4 : 1;
  }

  static SparkSession start(String name) {
    return SparkSession.builder()
        .appName("rabita " + name)
        .config("spark.sql.extensions", RabitaExtensions.class.getName())
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
        // Texts speak of days before 1582, too; they are written as they are.
        .config("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED")
        .config("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
        .config("spark.sql.ansi.enabled", false)
        .config("spark.sql.caseSensitive", false)
        .getOrCreate();
  }
}
