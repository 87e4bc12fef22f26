package rabita.cli;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import rabita.sql.RabitaExtensions;

/** Starts Spark with what the tables need, whatever the cluster's defaults are. */
final class Sessions {
  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";

  /** Input bytes for one partition of a shuffle; shuffles hold counts, not texts. */
  private static final long BYTES_A_PARTITION = 16L << 20;

  private static final int MOST_PARTITIONS = 2000;

  /**
   * Tables at a time: while one waits for its plan or its last task, others keep the cores busy.
   */
  static final int CONCURRENCY = 4;

  /** Up to this many input bytes nothing is worth compiling. */
  private static final long TINY = 4L << 20;

  /**
   * Bytes in memory for one of a Parquet file, by which Spark guesses what is small enough to be
   * sent to every executor: counts with a few values in each column are packed a hundred times, and
   * a file of 9 MB became 864 MB in the driver.
   */
  private static final String FILE_FACTOR = "spark.sql.sources.fileCompressionFactor";

  private static final int ROW_BYTES_A_FILE_BYTE = 32;

  private static final Map<String, String> TINY_SETTINGS =
      Map.of(
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  private Sessions() {}

  /**
   * Fits Spark to the size of the input, unless the user has set it. On a few documents compiling
   * each stage and planning it anew costs more than running it.
   */
  static void tune(SparkSession spark, long inputBytes) {
    TINY_SETTINGS.forEach(
        (setting, value) -> {
          if (spark.sparkContext().conf().contains(setting)) {
            return;
          }

          if (inputBytes < TINY) {
            spark.conf().set(setting, value);
          } else {
            // A session may have had a smaller input before.
            spark.conf().unset(setting);
          }
        });

    if (!spark.sparkContext().conf().contains(FILE_FACTOR)) {
      spark.conf().set(FILE_FACTOR, ROW_BYTES_A_FILE_BYTE);
    }

    if (!spark.sparkContext().conf().contains(SHUFFLE_PARTITIONS)) {
      long wanted = inputBytes / BYTES_A_PARTITION;
      int least = inputBytes < TINY ? 1 : spark.sparkContext().defaultParallelism();
      long partitions = Math.max(least, Math.min(MOST_PARTITIONS, wanted));
      spark.conf().set(SHUFFLE_PARTITIONS, partitions);
    }
  }

  static SparkSession start(String name) {
    SparkSession.Builder builder = SparkSession.builder();
    if (new SparkConf().get("spark.master", "").matches("local(\\[.*])?")) {
      // A task without memory fails, and the run says so; an executor would end, and here all with
      // it.
      builder.config("spark.executor.killOnFatalError.depth", 0);
    }

    return builder
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
