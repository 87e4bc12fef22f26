package rabita.jobs;

import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.TaskScheduler;
import org.apache.spark.scheduler.TaskSchedulerImpl;

/**
 * The tasks that run in a session. A job that has failed or was cancelled is over for who asked for
 * it while tasks of it that have not noticed go on: they would write into a folder that is being
 * deleted.
 *
 * <p>Spark's scheduler is asked itself. Its status tracker and its listeners hear of a task's begin
 * later, and of the end of some that were cancelled never.
 */
record RunningTasks(SparkContext context) {
  private static final int MOST_LOOKS = 200;
  private static final int MILLISECONDS = 50;

  /** So often in a row nothing must run: what is cancelled may begin one more task. */
  private static final int LOOKS_IN_A_ROW = 3;

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
        idle = isIdle() ? idle + 1 : 0;
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

  /**
   * Whether no task was given to an executor that has not ended; a stopped session has no tasks.
   */
  private boolean isIdle() {
    TaskScheduler scheduler = context.taskScheduler();
    return !(scheduler instanceof TaskSchedulerImpl tasks)
        || tasks.runningTasksByExecutors().values().forall(running -> (int) running == 0);
  }
}
