package rabita.sources;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;

/**
 * Tells a file that cannot be read from one that could not be read just now. The second is read
 * again as long as Spark tries a task again: a network that fails for a moment costs no document of
 * text, CSV and JSON lines. Parquet is read by Spark itself, which leaves out at once what it
 * cannot read of a file; of that only the footer is read here.
 */
final class ReadFailures {
  private static final int ATTEMPTS = 4;

  private ReadFailures() {}

  /** Whether Spark tries the task that asks once more when it fails; false outside of a task. */
  static boolean isTriedAgain() {
    TaskContext task = TaskContext.get();
    SparkEnv environment = SparkEnv.get();
    return task != null
        && !environment.executorId().equals("driver")
        && task.attemptNumber() + 1 < environment.conf().getInt("spark.task.maxFailures", ATTEMPTS);
  }

  /**
   * Returns where the failure will not go away.
   *
   * @throws UncheckedIOException where it may, and the task is tried again
   */
  static void tryAgain(Exception failure, BooleanSupplier isTriedAgain) {
    if (failure instanceof IOException passing
        && !isFinal(passing)
        && isTriedAgain.getAsBoolean()) {
      throw new UncheckedIOException(passing);
    }
  }

  /** Whether a file ends before its end, or a connection did: which of the two is not told. */
  static boolean isCut(Exception failure) {
    return failure instanceof EOFException || failure instanceof ZipException;
  }

  private static boolean isFinal(IOException failure) {
    return failure instanceof UnreadableFileException
        || failure instanceof ChecksumException
        || failure instanceof FileNotFoundException
        || failure instanceof AccessControlException
        || failure instanceof AccessDeniedException;
  }

  /** The bytes are not what the format says, or the format is not read. */
  static final class UnreadableFileException extends IOException {
    UnreadableFileException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
