package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;

class RunningTasksIT extends SparkTest {
  private static final AtomicInteger DEAF = new AtomicInteger();

  /** Spark's status tracker says 0 here: the long task begins right after the short one's end. */
  @Test
  void waitsForATaskThatHasNotNoticed() {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    context.parallelize(List.of(0.3), 1).foreach(RunningTasksIT::sleep);
    JavaFutureAction<Void> job =
        context.parallelize(List.of(2.0), 1).foreachAsync(RunningTasksIT::sleep);
    while (DEAF.get() == 0) {
      Thread.onSpinWait();
    }

    new RunningTasks(spark.sparkContext()).cancel();

    assertThat(DEAF).hasValue(0);
    assertThatThrownBy(job::get).rootCause().hasMessageContaining("cancelled");
  }

  private static void sleep(double seconds) {
    DEAF.incrementAndGet();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }

    DEAF.decrementAndGet();
  }
}
