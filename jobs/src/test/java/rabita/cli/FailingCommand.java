package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs a command that a user gets wrong. */
final class FailingCommand {
  private FailingCommand() {}

  /** What it prints as its error, without Spark's warnings. */
  static String error(int exit, String... arguments) {
    PrintStream err = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.execute(arguments)).isEqualTo(exit);
    } finally {
      System.setErr(err);
    }

    return bytes
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.contains("WARN"))
        .reduce("", (a, b) -> a + b + "\n");
  }
}
