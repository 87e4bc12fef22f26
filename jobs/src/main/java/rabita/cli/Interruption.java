package rabita.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.sql.SparkSession;
import rabita.jobs.SparkJobs;
import rabita.tables.Output;

/**
 * What SIGINT (Ctrl+C) and SIGTERM do to a run: its tasks end, what it has written goes, and the
 * output is as it was. The JVM then ends with 130 or 143.
 */
final class Interruption implements AutoCloseable {
  /** Before Spark's own hook (40) and that of the file systems (10). */
  private static final int PRIORITY = 60;

  private final Output output;
  private final PrintWriter err;
  private final Runnable hook = this::end;

  private Interruption(Output output, PrintWriter err) {
    this.output = output;
    this.err = err;
  }

  /** Keeps watch over an output until it is closed. */
  static Interruption of(Output output, PrintWriter err) {
    Interruption interruption = new Interruption(output, err);
    ShutdownHookManager.get().addShutdownHook(interruption.hook, PRIORITY);
    return interruption;
  }

  /** Whether the JVM is ending: failures that follow are no news. */
  static boolean isUnderWay() {
    return ShutdownHookManager.get().isShutdownInProgress();
  }

  @Override
  public void close() {
    if (!isUnderWay()) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }

  private void end() {
    err.println("rabita: interrupted.");
    if (SparkSession.getDefaultSession().isDefined()) {
      SparkSession spark = SparkSession.getDefaultSession().get();
      // What fails from here on is told to fail. Spark's setLogLevel leaves loggers that have
      // levels.
      Configurator.setAllLevels(LogManager.ROOT_LOGGER_NAME, Level.OFF);
      SparkJobs.cancel(spark.sparkContext());
      // From here on no step that was waiting can begin.
      spark.stop();
    }

    try {
      output.close();
    } catch (IOException e) {
      err.println("rabita: cannot clean up: " + e.getMessage());
    }
  }
}
