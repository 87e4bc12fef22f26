package rabita.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the driver of a run tells of it (Spark's REST API). */
record SparkPage(int port) {
  /** A page at a free port. */
  static SparkPage atFreePort() throws IOException {
    return new SparkPage(Cluster.freePort());
  }

  /** The options of spark-submit that open it. */
  List<String> options() {
    return List.of("--conf", "spark.ui.enabled=true", "--conf", "spark.ui.port=" + port);
  }

  /** The executor that runs a task now: its id on the command line of its process. */
  Optional<String> busyExecutor() {
    JsonNode application = ask("/applications").path(0);
    for (JsonNode executor :
        ask("/applications/%s/executors".formatted(application.path("id").asText()))) {
      if (executor.path("activeTasks").asInt() > 0 && executor.path("isActive").asBoolean()) {
        return Optional.of(executor.path("id").asText());
      }
    }

    return Optional.empty();
  }

  /** Nothing while it is not open. */
  private JsonNode ask(String path) {
    try {
      return new ObjectMapper()
          .readTree(URI.create("http://127.0.0.1:%s/api/v1%s".formatted(port, path)).toURL());
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
