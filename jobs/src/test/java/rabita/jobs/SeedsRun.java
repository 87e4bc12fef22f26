package rabita.jobs;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import rabita.SparkTest;

/** One run on the seeds for all tests that only read its tables. */
public final class SeedsRun extends SparkTest {
  private static final Path FOLDER = newFolder();

  private static TestRun run;

  private SeedsRun() {}

  /** The run, made when it is first asked for. */
  public static synchronized TestRun of(SparkSession spark) {
    if (run == null) {
      run = TestRun.of(spark, List.of(TestRun.root().resolve("seeds").toString()), FOLDER);
    }

    return run;
  }
}
