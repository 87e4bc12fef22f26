package rabita.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import rabita.jobs.TestRun;

/** The launcher in a process of its own that is watched while it runs. */
final class RunningProcess implements AutoCloseable {
  private static final int MOST_MINUTES = 5;
  private static final int MILLISECONDS = 2;

  private final Process process;
  private final Path log;

  private RunningProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Whether a command is there and does its work. */
  static boolean succeeds(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Starts {@code jobs/rabita run} on the seeds. */
  static RunningProcess run(Path output, String... arguments) throws IOException {
    return run(List.of(), output.toString(), List.of(arguments));
  }

  /**
   * Starts {@code jobs/rabita run}.
   *
   * @param within a command that runs the command behind it, such as {@code unshare}; may be empty
   * @param output a folder on any file system
   */
  static RunningProcess run(List<String> within, String output, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(within);
    command.add(TestRun.root().resolve("jobs/rabita").toString());
    command.addAll(List.of("run", "--output", output, "--overwrite"));
    command.addAll(arguments);
    Path log = Files.createTempFile("rabita-running", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new RunningProcess(process, log);
  }

  /** Waits until it says that a stage begins. */
  RunningProcess until(String stage) throws Exception {
    return until(() -> printed().contains("rabita: " + stage + " ..."));
  }

  /** Waits until something holds, or it has ended. */
  RunningProcess until(Callable<Boolean> holds) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
    while (process.isAlive() && !holds.call()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Waited in vain: " + printed());
      }

      Thread.sleep(MILLISECONDS);
    }

    return this;
  }

  /** Sends a signal, such as {@code KILL}. */
  RunningProcess signal(String name) throws Exception {
    signal(process.toHandle(), name);
    return this;
  }

  /** The same to any process. */
  static void signal(ProcessHandle process, String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  /** Waits for its end and gives its exit code. */
  int exit() throws InterruptedException {
    return exit(MOST_MINUTES);
  }

  /** The same of one that takes longer than most. */
  int exit(int minutes) throws InterruptedException {
    if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
      throw new IllegalStateException("It does not end: " + printed());
    }

    return process.exitValue();
  }

  /** What it has printed, on both streams. */
  String printed() {
    try {
      return Files.readString(log, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws Exception {
    process.destroyForcibly().waitFor();
    Files.deleteIfExists(log);
  }
}
