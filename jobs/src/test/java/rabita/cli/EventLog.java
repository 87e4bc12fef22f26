package rabita.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Spark writes of a run into {@code spark.eventLog.dir}. */
record EventLog(Path folder) {
  /** The options of spark-submit that make it write. */
  List<String> options() {
    return List.of(
        "--conf", "spark.eventLog.enabled=true", "--conf", "spark.eventLog.dir=file:" + folder);
  }

  /** Tasks that were lost with their executor. */
  long lostTasks() throws IOException {
    return events("SparkListenerTaskEnd").stream()
        .filter(event -> event.at("/Task End Reason/Reason").asText().equals("ExecutorLostFailure"))
        .count();
  }

  /** What each job is for, as Spark's page shows it; empty where nothing is said. */
  Set<String> jobs() throws IOException {
    return events("SparkListenerJobStart").stream()
        .map(event -> event.at("/Properties/spark.job.description").asText())
        .collect(Collectors.toSet());
  }

  /** The events of a name. */
  List<JsonNode> events(String name) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith("{\"Event\":\"%s\"".formatted(name))) {
            events.add(json.readTree(line));
          }
        }
      }
    }

    return events;
  }
}
