package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StepsTest {
  private final CountDownLatch never = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);

  /** Spark never answers a job that is given to it while it stops. */
  @Test
  void aStepThatWaitsForeverEndsWhereItIsCancelled() throws Exception {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    try (Steps steps = new Steps(1)) {
      steps.add(
          () -> {
            begun.countDown();
            try {
              never.await();
              return interrupted.complete(false);
            } catch (InterruptedException e) {
              interrupted.complete(true);
              throw e;
            }
          });
      begun.await();
      steps.cancel();

      assertThatThrownBy(steps::finish)
          .isInstanceOf(IOException.class)
          .hasRootCauseMessage("The steps were cancelled");
    }

    assertThat(interrupted).isCompletedWithValue(true);
  }

  @Test
  void aFailureIsToldThoughAStepBeforeItWaits() throws Exception {
    try (Steps steps = new Steps(2)) {
      steps.add(
          () -> {
            never.await();
            return 0;
          });
      steps.add(
          () -> {
            throw new IllegalStateException("no space");
          });

      assertThatThrownBy(steps::finish).hasRootCauseMessage("no space");
    }
  }
}
