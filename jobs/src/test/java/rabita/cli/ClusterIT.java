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
import org.junit.jupiter.api.io.TempDir;
import rabita.SparkTest;

/** The jar by spark-submit on a Master with two Workers, whose executors are killed. */
class ClusterIT extends SparkTest {
  private static final int ARRIVAL_MILLISECONDS = 500;

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

  /** One while it analyses, and all that there are in an aggregate. */
  @Test
  void executorsKilledTwiceChangeNoRow() throws Exception {
    run(
        List.of("--tables", String.join(",", ClusterFiles.TABLES)),
        (run, page) ->
            run.until("annotate")
                .until(() -> killBusy(page))
                .until("cooccurrence")
                .until(() -> page.executors() == 2 && killBusy(page) && cluster.killExecutors()));
    assertThat(events().events("SparkListenerExecutorRemoved"))
        .as("one, and then two")
        .hasSizeGreaterThanOrEqualTo(3);
    RowSums.assertSeeds(spark, output().toString(), ClusterFiles.TABLES);
  }

  /** Executors come and go with the work; shuffles are kept where they were written. */
  @Test
  void anExecutorKilledUnderDynamicAllocationChangesNoRow() throws Exception {
    run(
        List.of(
            "--tables", "timeline",
            "--conf", "spark.dynamicAllocation.enabled=true",
            "--conf", "spark.dynamicAllocation.shuffleTracking.enabled=true",
            "--conf", "spark.dynamicAllocation.minExecutors=0",
            "--conf", "spark.dynamicAllocation.maxExecutors=2",
            "--conf", "spark.dynamicAllocation.executorIdleTimeout=5s"),
        (run, page) -> run.until("timeline").until(() -> killBusy(page)));
    RowSums.assertSeeds(spark, output().toString(), List.of("timeline"));
  }

  private interface Deaths {
    void happen(RunningProcess run, SparkPage page) throws Exception;
  }

  /** Runs while executors are killed, and looks whether tasks were lost with them. */
  private void run(List<String> options, Deaths deaths) throws Exception {
    SparkPage page = SparkPage.atFreePort();
    Files.createDirectory(events().folder());
    List<String> all = new ArrayList<>(cluster.options());
    all.addAll(page.options());
    all.addAll(events().options());
    all.addAll(options);
    try (RunningProcess run = RunningProcess.run(List.of(), output().toString(), all)) {
      deaths.happen(run, page);
      assertThat(run.exit()).as(run.printed()).isZero();
    }

    assertThat(events().lostTasks()).isPositive();
    assertThat(events().events("SparkListenerExecutorRemoved")).isNotEmpty();
  }

  private EventLog events() {
    return new EventLog(folder.resolve("events"));
  }

  private Path output() {
    return folder.resolve("output");
  }

  /**
   * Kills an executor in the midst of a task. It is stopped first: one that has no task any more
   * when all that it sent has come goes on.
   */
  private static boolean killBusy(SparkPage page) throws Exception {
    for (String id : page.busyExecutors()) {
      Optional<ProcessHandle> executor = cluster.executor(id);
      if (executor.isPresent()) {
        RunningProcess.signal(executor.get(), "STOP");
        Thread.sleep(ARRIVAL_MILLISECONDS);
        boolean busy = page.busyExecutors().contains(id);
        RunningProcess.signal(executor.get(), busy ? "KILL" : "CONT");
        return busy;
      }
    }

    return false;
  }
}
