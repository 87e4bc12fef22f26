package rabita;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import rabita.sql.RabitaExtensions;

/** The one Spark session of all tests of this module; a test that needs it extends this class. */
public abstract class SparkTest {
  private static final Path FOLDER = makeFolder();

  /** The session; it ends with the tests. */
  protected static final SparkSession spark = start();

  /** A new, empty folder that is deleted after the tests. */
  protected static Path newFolder() {
    try {
      return Files.createTempDirectory(FOLDER, "test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path makeFolder() {
    try {
      return Files.createTempDirectory("rabita-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code rabita.cli.Sessions} sets, and what makes small tests quick. */
  private static SparkSession start() {
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    SparkSession session =
        SparkSession.builder()
            .appName("rabita tests")
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.local.dir", FOLDER.resolve("local").toString())
            .config("spark.sql.warehouse.dir", FOLDER.resolve("warehouse").toString())
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
            .config("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED")
            .config("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
            .config("spark.sql.extensions", RabitaExtensions.class.getName())
            .getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(session)));
    return session;
  }

  private static void end(SparkSession session) {
    session.stop();
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
