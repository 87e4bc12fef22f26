package rabita.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import rabita.jobs.TestRun;

/** A server in a JVM of its own, with its log in a file. */
final class ServerProcess implements AutoCloseable {
  private static final int MOST_MINUTES = 3;
  private static final int MILLISECONDS = 100;

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts Java with these arguments, and with what the tests' own JVM opens. */
  static ServerProcess java(Path log, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(log.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("SPARK_HOME", TestRun.root() + "/jobs/target/spark");
    builder.environment().put("SPARK_SCALA_VERSION", "2.12");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return new ServerProcess(builder.start(), log);
  }

  /** Waits until it is ready. */
  ServerProcess until(BooleanSupplier isReady) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
    while (!isReady.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        close();
        throw new IllegalStateException("It does not start: " + Files.readString(log));
      }

      Thread.sleep(MILLISECONDS);
    }

    return this;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() throws Exception {
    process.destroyForcibly().waitFor();
  }
}
