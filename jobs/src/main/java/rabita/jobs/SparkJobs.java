package rabita.jobs;

import java.util.Arrays;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkExecutorInfo;

/** The jobs of a session. */
public final class SparkJobs {
  private static final int MOST_WAITS = 200;
  private static final int MILLISECONDS = 50;

  private SparkJobs() {}

  /**
   * Cancels all jobs and waits, ten seconds at most, until no task of them runs: a task that has
   * not noticed yet would write into a folder that is being deleted.
   */
  public static void cancel(SparkContext context) {
    context.cancelAllJobs();
    try {
      for (int i = 0; i < MOST_WAITS && isBusy(context); i++) {
        Thread.sleep(MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isBusy(SparkContext context) {
    return Arrays.stream(context.statusTracker().getExecutorInfos())
        .mapToInt(SparkExecutorInfo::numRunningTasks)
        .anyMatch(tasks -> tasks > 0);
  }
}
