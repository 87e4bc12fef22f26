package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rabita.jobs.TestRun;

/** The launcher {@code jobs/rabita}, started as a user starts it. */
final class Launcher {
  private Launcher() {}

  /** Starts it in a folder, waits, and gives what it prints, on both streams. */
  static String launch(Path folder, int exit, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(TestRun.root().resolve("jobs/rabita").toString());
    command.addAll(arguments);
    Path log = Files.createTempFile("rabita-launch", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      int status = process.waitFor();
      String text = Files.readString(log, StandardCharsets.UTF_8);
      assertThat(status).as(text).isEqualTo(exit);
      return text;
    } finally {
      Files.delete(log);
    }
  }
}
