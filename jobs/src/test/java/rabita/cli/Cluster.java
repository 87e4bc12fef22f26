package rabita.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rabita.jobs.TestRun;

/** Spark's own cluster on this machine: a Master and two Workers of one core, each a process. */
final class Cluster implements AutoCloseable {
  private static final int WORKERS = 2;
  private static final Path SPARK = TestRun.root().resolve("jobs/target/spark");

  private final List<ServerProcess> processes = new ArrayList<>();
  private final String master;

  /**
   * Starts it.
   *
   * @param folder for its logs and the executors' files
   */
  Cluster(Path folder) throws Exception {
    int port = freePort();
    int page = freePort();
    master = "spark://127.0.0.1:" + port;
    processes.add(
        start(
            folder.resolve("master.log"),
            "org.apache.spark.deploy.master.Master",
            List.of("--host", "127.0.0.1", "--port", "" + port, "--webui-port", "" + page)));
    processes.get(0).until(() -> state(page).isPresent());
    for (int worker = 0; worker < WORKERS; worker++) {
      processes.add(
          start(
              folder.resolve("worker-" + worker + ".log"),
              "org.apache.spark.deploy.worker.Worker",
              List.of(
                  "--host",
                  "127.0.0.1",
                  "--webui-port",
                  "0",
                  "--cores",
                  "1",
                  "--memory",
                  "2g",
                  "--work-dir",
                  folder.resolve("work-" + worker).toString(),
                  master)));
    }

    processes.get(0).until(() -> state(page).orElse("").contains("\"aliveworkers\" : " + WORKERS));
  }

  /** The options of spark-submit that name it; its JVMs do not live long enough for C2. */
  List<String> options() {
    return List.of(
        "--master", master,
        "--executor-memory", "1g",
        "--conf", "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        "--conf", "spark.driver.host=127.0.0.1",
        "--conf", "spark.driver.bindAddress=127.0.0.1");
  }

  /** The running executor of an id. */
  Optional<ProcessHandle> executor(String id) {
    return executors().stream()
        .filter(
            child -> child.info().commandLine().orElse("").contains("--executor-id " + id + " "))
        .findFirst();
  }

  private List<ProcessHandle> executors() {
    return processes.stream()
        .flatMap(process -> process.handle().descendants())
        .filter(
            child -> child.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
        .toList();
  }

  /** Kills them; true where there was any. */
  boolean killExecutors() {
    List<ProcessHandle> executors = executors();
    executors.forEach(ProcessHandle::destroyForcibly);
    return !executors.isEmpty();
  }

  /** A port of this machine that is free now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws Exception {
    killExecutors();
    for (ServerProcess process : processes) {
      process.close();
    }
  }

  private static ServerProcess start(Path log, String main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", SPARK + "/jars/*", main));
    command.addAll(arguments);
    return ServerProcess.java(log, command);
  }

  /** What the Master says of itself; empty before it answers. */
  private static Optional<String> state(int page) {
    try (InputStream in =
        URI.create("http://127.0.0.1:%s/json/".formatted(page)).toURL().openStream()) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
