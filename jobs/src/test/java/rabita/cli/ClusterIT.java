package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import rabita.SparkTest;
import rabita.jobs.SeedsRun;

/** The jar by spark-submit on a Master with two Workers, whose executors are killed. */
@EnabledIfSystemProperty(named = "rabita.clusters", matches = "true")
class ClusterIT extends SparkTest {
  @TempDir private static Path servers;

  private static Cluster cluster;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    cluster = new Cluster(servers);
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @Test
  void givesTheSameRows() throws Exception {
    Path output = folder.resolve("output");
    try (RunningProcess run = RunningProcess.run(List.of(), output.toString(), cluster.options())) {
      assertThat(run.exit()).as(run.printed()).isZero();
    }

    assertSameRows(output);
  }

  @Test
  void anExecutorKilledInAnnotateChangesNoRow() throws Exception {
    assertSameRows(killed("annotate", List.of()));
  }

  @Test
  void anExecutorKilledInAnAggregateChangesNoRow() throws Exception {
    assertSameRows(killed("cooccurrence", List.of()));
  }

  /** Executors come and go with the work; shuffles are kept where they were written. */
  @Test
  void anExecutorKilledUnderDynamicAllocationChangesNoRow() throws Exception {
    List<String> options =
        List.of(
            "--conf", "spark.dynamicAllocation.enabled=true",
            "--conf", "spark.dynamicAllocation.shuffleTracking.enabled=true",
            "--conf", "spark.dynamicAllocation.minExecutors=0",
            "--conf", "spark.dynamicAllocation.maxExecutors=2",
            "--conf", "spark.dynamicAllocation.executorIdleTimeout=5s");
    assertSameRows(killed("timeline", options));
  }

  /** Kills the executor that runs a task after a stage has begun, and waits for the end. */
  private Path killed(String stage, List<String> options) throws Exception {
    Path output = folder.resolve("output");
    SparkPage page = SparkPage.atFreePort();
    EventLog events = new EventLog(Files.createDirectory(folder.resolve("events")));
    List<String> all = new ArrayList<>(cluster.options());
    all.addAll(page.options());
    all.addAll(events.options());
    all.addAll(options);
    try (RunningProcess run = RunningProcess.run(List.of(), output.toString(), all)) {
      run.until(stage).until(() -> page.busyExecutor().map(ClusterIT::kill).orElse(false));
      assertThat(run.exit()).as(run.printed()).isZero();
    }

    assertThat(events.lostTasks()).isPositive();
    assertThat(events.events("SparkListenerExecutorRemoved")).isNotEmpty();
    return output;
  }

  private static boolean kill(String executor) {
    Optional<ProcessHandle> process =
        cluster.executors().stream()
            .filter(
                child ->
                    child
                        .info()
                        .commandLine()
                        .orElse("")
                        .contains("--executor-id " + executor + " "))
            .findFirst();
    return process.map(ProcessHandle::destroyForcibly).orElse(false);
  }

  private static void assertSameRows(Path output) {
    assertThat(RowSums.of(spark, output.toString()))
        .isEqualTo(RowSums.of(spark, SeedsRun.of(spark).folder().toString()));
  }
}
