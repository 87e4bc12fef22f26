package rabita.jobs;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/**
 * The tasks that run in a session. A job that has failed or was cancelled is over for who asked for
 * it while tasks of it that have not noticed go on: they would write into a folder that is being
 * deleted.
 *
 * <p>Spark's status tracker does not serve here, it leaves out what begins within a tenth of a
 * second after its last look.
 */
final class RunningTasks extends SparkListener implements AutoCloseable {
  private static final int MOST_LOOKS = 200;
  private static final int MILLISECONDS = 50;

  /** So often in a row nothing must run: word of a task's begin may be on its way. */
  private static final int LOOKS_IN_A_ROW = 3;

  private final SparkContext context;
  private final Set<Long> running = ConcurrentHashMap.newKeySet();

  RunningTasks(SparkContext context) {
    this.context = context;
  }

  /** Keeps watch over the tasks that begin from now on, until it is closed. */
  RunningTasks watch() {
    context.addSparkListener(this);
    return this;
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart start) {
    running.add(start.taskInfo().taskId());
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    running.remove(end.taskInfo().taskId());
  }

  /**
   * Cancels all jobs of the session and waits until no task runs, or ten seconds have passed; in a
   * session that is stopped there is nothing to do.
   */
  void cancel() {
    try {
      context.cancelAllJobs();
      int idle = 0;
      for (int look = 0; look < MOST_LOOKS && idle < LOOKS_IN_A_ROW; look++) {
        Thread.sleep(MILLISECONDS);
        idle = running.isEmpty() ? idle + 1 : 0;
      }
    } catch (IllegalStateException e) {
      // Spark has no other way to say that it was stopped meanwhile.
      if (!context.isStopped()) {
        throw e;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    context.removeSparkListener(this);
    // Word of their ends comes no more.
    running.clear();
  }
}
