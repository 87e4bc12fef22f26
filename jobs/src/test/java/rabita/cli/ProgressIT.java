package rabita.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;

class ProgressIT extends SparkTest {
  private static final AtomicBoolean HELD = new AtomicBoolean();

  /** Of three tasks one waits until the line is there. */
  @Test
  void tellsAtEachIntervalHowFarTheStagesAre() throws Exception {
    HELD.set(true);
    var told = new ByteArrayOutputStream();
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    try (Progress progress =
        Progress.of(
            spark.sparkContext(), new PrintWriter(told, true, UTF_8), Duration.ofMillis(50))) {
      progress.accept("tokens");
      context.setJobDescription("tokens");
      JavaFutureAction<Void> job =
          context.parallelize(List.of(1, 2, 3), 3).foreachAsync(ProgressIT::waitsIfThird);
      awaits(told, "s, tokens: 2 of 3 tasks done, ");
      HELD.set(false);
      job.get(1, TimeUnit.MINUTES);
    } finally {
      HELD.set(false);
      context.setJobDescription(null);
    }

    assertThat(told.toString(UTF_8))
        .startsWith("rabita: tokens ...\n")
        .containsPattern("rabita: after \\d+ s, tokens: 2 of 3 tasks done, [\\d.]+ a second, ");
  }

  private static void waitsIfThird(int number) throws InterruptedException {
    while (number == 3 && HELD.get()) {
      Thread.sleep(5);
    }
  }

  private static void awaits(ByteArrayOutputStream told, String text) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!told.toString(UTF_8).contains(text) && System.nanoTime() < end) {
      Thread.sleep(5);
    }
  }
}
