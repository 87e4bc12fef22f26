package rabita.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Work done several steps at a time, begun in the order given: on small inputs planning takes
 * longer than the work.
 *
 * <p>A step may wait for one that was given before it, and for no other.
 */
public final class Steps implements AutoCloseable {
  private static final int MOST_SECONDS_TO_END = 30;

  private final ExecutorService threads;
  private final List<CompletableFuture<?>> begun = new ArrayList<>();
  private final CompletableFuture<Void> failure = new CompletableFuture<>();
  private boolean finished;

  /**
   * @param concurrency how many at a time
   */
  public Steps(int concurrency) {
    threads = Executors.newFixedThreadPool(concurrency);
  }

  /** Adds a step. */
  public <T> Step<T> add(Callable<T> work) {
    CompletableFuture<T> future = new CompletableFuture<>();
    begun.add(future);
    threads.execute(() -> complete(future, work));
    return () -> result(future);
  }

  /**
   * Waits until all is done, or one has failed.
   *
   * @throws IOException with the failure of the first step that failed as its cause
   */
  public void finish() throws IOException {
    for (CompletableFuture<?> future : begun) {
      result(future);
    }

    finished = true;
  }

  /** Fails and interrupts what is not done, from another thread. */
  void cancel() {
    failure.completeExceptionally(new IllegalStateException("The steps were cancelled"));
    threads.shutdownNow();
  }

  /** Where a step has failed, interrupts the others and waits for them. */
  @Override
  public void close() {
    threads.shutdownNow();
    if (finished) {
      return;
    }

    try {
      threads.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> void complete(CompletableFuture<T> future, Callable<T> work) {
    try {
      future.complete(work.call());
    } catch (Throwable e) {
      failure.completeExceptionally(e);
    }
  }

  /** No step is waited for when another has failed. */
  private <T> T result(CompletableFuture<T> future) throws IOException {
    try {
      CompletableFuture.anyOf(future, failure).get();
      return future.get();
    } catch (ExecutionException e) {
      throw new IOException("Cannot write the tables", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while writing the tables", e);
    }
  }

  /** What a step gives. */
  public interface Step<T> {
    /**
     * Waits for it.
     *
     * @throws IOException where it or another one has failed; that is the cause
     */
    T result() throws IOException;
  }
}
