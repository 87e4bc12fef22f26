package rabita.tables;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Not on a local disk: a file with the name of its run, which writes it again and again. One that
 * was not written for {@link #VOID_AFTER}, by the clock of the file system, may be taken over.
 */
final class FileLease implements OutputLock {
  static final Duration VOID_AFTER = Duration.ofMinutes(2);

  private static final Logger LOG = LoggerFactory.getLogger(FileLease.class);
  private static final int SECONDS = 20;

  private final FileSystem system;
  private final Path path;
  private final String run = UUID.randomUUID().toString();
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "rabita-output-lock");
            thread.setDaemon(true);
            return thread;
          });

  /** Whether this run has emptied the file and not written its name. */
  private boolean unfinished;

  private FileLease(FileSystem system, Path path) {
    this.system = system;
    this.path = path;
  }

  static FileLease take(FileSystem system, Path path, Path output) throws IOException {
    FileLease lease = new FileLease(system, path);
    try {
      lease.write(false);
    } catch (FileAlreadyExistsException e) {
      if (lease.age() < VOID_AFTER.toMillis()) {
        throw OutputLock.busy(output);
      }

      lease.write(true);
    }

    lease.pulse.scheduleAtFixedRate(lease::renew, SECONDS, SECONDS, TimeUnit.SECONDS);
    return lease;
  }

  @Override
  public synchronized boolean isHeld() throws IOException {
    try (FSDataInputStream file = system.open(path)) {
      String holder = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return holder.equals(run) || unfinished && holder.isEmpty();
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    pulse.shutdown();
    try {
      // A renewal under way would bring the file back.
      pulse.awaitTermination(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }

    if (isHeld()) {
      system.delete(path, false);
    }
  }

  synchronized void renew() {
    try {
      if (isHeld()) {
        write(true);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("Cannot renew {}; the next try is in {} s", path, SECONDS, e);
    }
  }

  private void write(boolean overwrite) throws IOException {
    try (OutputStream file = system.create(path, overwrite)) {
      unfinished = true;
      file.write(run.getBytes(StandardCharsets.UTF_8));
    }

    unfinished = false;
  }

  /** Milliseconds since the file was written; the clock of this machine may be another one. */
  private long age() throws IOException {
    Path now = path.suffix("-now");
    system.create(now, true).close();
    long time = system.getFileStatus(now).getModificationTime();
    system.delete(now, false);
    return time - system.getFileStatus(path).getModificationTime();
  }
}
