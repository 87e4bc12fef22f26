package rabita.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  private final Runnable stop;
  private final List<Future<?>> begun = new ArrayList<>();
  private boolean finished;

  /**
   * @param concurrency how many at a time
   */
  public Steps(int concurrency) {
    this(concurrency, () -> {});
  }

  /**
   * @param concurrency how many at a time
   * @param stop ends what steps have begun elsewhere; called where one has failed
   */
  Steps(int concurrency, Runnable stop) {
    threads = Executors.newFixedThreadPool(concurrency);
    this.stop = stop;
  }

  /** Adds a step. */
  public <T> Step<T> add(Callable<T> work) {
    Future<T> future = threads.submit(work);
    begun.add(future);
    return () -> result(future);
  }

  /**
   * Waits until all is done.
   *
   * @throws IOException with the failure of the first step that failed as its cause
   */
  public void finish() throws IOException {
    for (Future<?> future : begun) {
      result(future);
    }

    finished = true;
  }

  /** Where a step has failed, ends the others: nobody writes any more when this returns. */
  @Override
  public void close() {
    threads.shutdownNow();
    if (finished) {
      return;
    }

    stop.run();
    try {
      threads.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
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
    /** Waits for it. */
    T result() throws IOException;
  }
}
