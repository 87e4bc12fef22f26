package rabita.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.security.AccessControlException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import rabita.sources.UserException;
import rabita.study.StudyException;
import rabita.text.PlainText;

/** Turns a failure into an exit code and a message that says what to do. */
final class Failures {
  static final int USAGE = 1;
  static final int USER = 2;
  static final int DEFECT = 3;

  private static final String FREE = "Free some, or use another output or --conf spark.local.dir.";

  private Failures() {}

  static int usage(ParameterException failure, String[] arguments) {
    CommandLine line = failure.getCommandLine();
    line.getErr().println("rabita: " + plain(failure.getMessage()));
    line.getErr().println("Try: rabita help " + line.getCommandName());
    return USAGE;
  }

  static int report(Exception failure, CommandLine line, ParseResult parsed) {
    return report(failure, line.getErr());
  }

  /** Says what has failed and gives the exit code. */
  static int report(Throwable failure, PrintWriter err) {
    if (Interruption.isUnderWay()) {
      return USER;
    }

    if (failure instanceof StudyException study) {
      study.problems().forEach(problem -> err.println("rabita: " + plain(problem)));
      return USER;
    }

    Optional<String> mendable = mendable(failure);
    if (mendable.isPresent()) {
      err.println("rabita: " + plain(mendable.get()));
      return USER;
    }

    err.println("rabita: this is a defect of Rabita; please report it with what follows.");
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    err.println(plain(trace.toString().replace("\t", "    ")));
    return DEFECT;
  }

  /** A message may quote the input: each of its lines is shown without what a terminal obeys. */
  private static String plain(String message) {
    return message.lines().map(PlainText::of).collect(Collectors.joining(System.lineSeparator()));
  }

  /** The sentence for a failure whose cause lies outside Rabita. */
  static Optional<String> mendable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserException user) {
        return Optional.of(user.getMessage());
      }

      String message = String.valueOf(cause.getMessage());
      if (cause instanceof OutOfMemoryError || message.contains("OutOfMemoryError")) {
        return Optional.of(
            "Out of memory. Give it more by --driver-memory, on a cluster by --executor-memory.");
      }

      if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
        return Optional.of("Cannot write: no space is left on the disk. " + FREE);
      }

      // All that is told of a folder on a local disk.
      if (message.contains("Mkdirs failed to create")) {
        return Optional.of(
            "Cannot write: no folder can be made, the disk seems full. "
                + FREE
                + " On a cluster, is the output a path that all machines share and may write?");
      }

      if (message.contains("BlockMissingException")) {
        return Optional.of(
            "Cannot read: HDFS has lost a part of a file. Ask hdfs fsck which, and leave it out.");
      }

      if (cause instanceof AccessControlException
          || cause instanceof java.nio.file.AccessDeniedException
          || cause instanceof IOException && message.contains("Permission denied")) {
        return Optional.of("Cannot read or write: %s. Check your rights.".formatted(message));
      }

      if (cause instanceof IOException && message.contains("Read-only file system")) {
        return Optional.of("Cannot write: %s. Choose another output.".formatted(message));
      }
    }

    return Optional.empty();
  }
}
