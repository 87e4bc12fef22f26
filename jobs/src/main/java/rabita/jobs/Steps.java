package rabita.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work done several steps at a time, begun in the order given: on small inputs planning takes
 * longer than the work.
 *
 * <p>A step may wait for one that was given before it, and for no other.
 */
public final class Steps implements AutoCloseable {
  private final ExecutorService threads;
  private final List<Future<?>> begun = new ArrayList<>();

  /**
   * @param concurrency how many at a time
   */
  public Steps(int concurrency) {
    threads = Executors.newFixedThreadPool(concurrency);
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
  }

  @Override
  public void close() {
    threads.shutdownNow();
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
