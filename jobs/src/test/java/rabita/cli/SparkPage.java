package rabita.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What the driver of a run tells of it (Spark's REST API). */
record SparkPage(int port) {
  private static final String DRIVER = "driver";

  /** A page at a free port. */
  static SparkPage atFreePort() throws IOException {
    return new SparkPage(Cluster.freePort());
  }

  /** The options of spark-submit that open it; it shows each task as it begins and ends. */
  List<String> options() {
    return List.of(
        "--conf", "spark.ui.enabled=true",
        "--conf", "spark.ui.port=" + port,
        "--conf", "spark.ui.liveUpdate.period=0");
  }

  /** How many executors have said that they are there. */
  int executors() {
    return executors(executor -> true).size();
  }

  /** The executors that run a task now: their ids on the command line of their processes. */
  List<String> busyExecutors() {
    return executors(executor -> executor.path("activeTasks").asInt() > 0);
  }

  private List<String> executors(Predicate<JsonNode> which) {
    JsonNode application = ask("/applications").path(0);
    JsonNode all = ask("/applications/%s/executors".formatted(application.path("id").asText()));
    return StreamSupport.stream(all.spliterator(), false)
        .filter(executor -> executor.path("isActive").asBoolean())
        .filter(which)
        .map(executor -> executor.path("id").asText())
        .filter(id -> !id.equals(DRIVER))
        .toList();
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
