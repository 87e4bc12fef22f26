package rabita.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.config.Configurator;
import rabita.tables.Output;

/**
 * What SIGINT (Ctrl+C), SIGTERM and any other end of the JVM do to a run: its tasks end, what it
 * has written goes, and the output is as it was. After a signal the JVM ends with 130 or 143.
 */
final class Interruption implements AutoCloseable {
  /** Before Spark's own hook (40) and that of the file systems (10). */
  private static final int PRIORITY = 60;

  /** Tables that are being published are waited for; so long it may take on an object store. */
  private static final int MOST_MINUTES = 10;

  /** What a run does when it was told to end takes less: a file is moved, a folder made. */
  private static final int MOST_SECONDS_TO_END = 10;

  private final Output output;
  private final PrintWriter err;
  private final Runnable hook = this::end;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Runnable work = () -> {};

  private Interruption(Output output, PrintWriter err) {
    this.output = output;
    this.err = err;
  }

  /** Keeps watch over an output until it is closed. */
  static Interruption of(Output output, PrintWriter err) {
    Interruption interruption = new Interruption(output, err);
    ShutdownHookManager.get()
        .addShutdownHook(interruption.hook, PRIORITY, MOST_MINUTES, TimeUnit.MINUTES);
    return interruption;
  }

  /** Whether the JVM is ending: failures that follow are no news. */
  static boolean isUnderWay() {
    return ShutdownHookManager.get().isShutdownInProgress();
  }

  /**
   * What is to be ended before the output is closed.
   *
   * @param end ends it; may be called when it has ended by itself, or twice
   */
  void endFirst(Runnable end) {
    work = end;
    if (isUnderWay()) {
      end.run();
    }
  }

  /** Whoever writes to the output has ended. */
  @Override
  public void close() {
    ended.countDown();
    if (!isUnderWay()) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }

  private void end() {
    err.println("rabita: interrupted.");
    // What fails from here on is told to fail. Spark's setLogLevel leaves loggers that have levels.
    Configurator.setAllLevels(LogManager.ROOT_LOGGER_NAME, Level.OFF);
    try {
      closeOutput();
    } catch (IOException e) {
      err.println("rabita: cannot clean up: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the work and waits until nobody writes; then nothing that it has written is left. */
  void closeOutput() throws IOException, InterruptedException {
    try (output) {
      work.run();
      ended.await(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
    }
  }
}
