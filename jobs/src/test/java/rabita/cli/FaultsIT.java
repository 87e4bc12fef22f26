package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rabita.SparkTest;
import rabita.jobs.SeedsRun;
import rabita.jobs.TestRun;

/** Runs in processes of their own, which are ended from outside, or start where all is foreign. */
class FaultsIT extends SparkTest {
  private static final long SECONDS_TO_END = 10;

  /** What the launcher gives the JVM for the seeds, unless options are given. */
  private static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ";

  /** Signals have their effect, though what a shell runs in the background ignores SIGINT. */
  private static final List<String> HEEDED = List.of("env", "--default-signal=INT,TERM");

  /** Enough of a run where only its end matters. */
  private static final String[] SOME_TABLES = {"--tables", String.join(",", ClusterFiles.TABLES)};

  @TempDir private Path folder;
  private Path output;

  /** An output that is there: the tables of the seeds. */
  @BeforeEach
  void writeOldTables() throws IOException {
    output = folder.resolve("output");
    Path seeds = SeedsRun.of(spark).folder();
    try (Stream<Path> files = Files.walk(seeds)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = output.resolve(seeds.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 130, documents", "TERM, 143, timeline"})
  void aSignalEndsItWithinSecondsAndLeavesNothing(String signal, int exit, String stage)
      throws Exception {
    needsSignals();
    Map<String, String> before = hashes(output);
    try (RunningProcess run =
        RunningProcess.run(HEEDED, output.toString(), List.of()).until(stage)) {
      refusesASecondRun();
      long begin = System.nanoTime();

      assertThat(run.signal(signal).exit()).as(run.printed()).isEqualTo(exit);

      assertThat((System.nanoTime() - begin) / 1_000_000_000).isLessThan(SECONDS_TO_END);
      assertThat(run.printed()).contains("rabita: interrupted.").doesNotContain("\tat ");
    }

    assertThat(hashes(output)).isEqualTo(before);
    assertThat(names()).containsExactly("output");
  }

  @Test
  void killedItLeavesTheOldTablesOrTheNewOnesAndTheNextRunCleansUp() throws Exception {
    killedWhilePublishing();
    assertNextRunIsWhole(
        QUICK + "-Duser.language=hi -Duser.country=IN -Duser.timezone=Asia/Kolkata");
  }

  /** Between the two moves there is no output: it does not end there, though Spark has. */
  @Test
  void aSignalWhileItPublishesWaitsForTheTables() throws Exception {
    needsSignals();
    Path moved = folder.resolve(".rabita-output-old");
    try (RunningProcess run =
        RunningProcess.run(HEEDED, output.toString(), List.of(SOME_TABLES))
            .until("report")
            .until(() -> Files.exists(moved))) {
      assertThat(run.signal("TERM").exit()).as(run.printed()).isIn(143, 0);
      assertThat(run.printed()).doesNotContain("\tat ");
    }

    assertThat(names()).containsExactly("output");
    assertThat(parquet(output)).isEqualTo(described(output));
    RowSums.assertSeeds(spark, output.toString(), ClusterFiles.TABLES);
  }

  /** The rest of the moments at which a run can die, in a process each. */
  @Test
  @EnabledIfSystemProperty(named = "rabita.nightly", matches = "true")
  void killedAtTenMomentsItLeavesTheOldTablesOrTheNewOnes() throws Exception {
    for (String stage :
        List.of(
            "annotate",
            "refused",
            "tokens",
            "documents",
            "pairs",
            "timeline",
            "cooccurrence",
            "topics")) {
      killed(stage);
    }

    killed("check");
    killed("report");
    killedWhilePublishing();
    assertNextRunIsWhole(
        QUICK + "-Duser.language=hi -Duser.country=IN -Duser.timezone=Asia/Kolkata");
  }

  /** Two at once, in other languages, zones, encodings and on other numbers of cores. */
  @Test
  void twoRunsAtOnceWhereAllIsForeignWriteTheSameRows() throws Exception {
    Path turkish = folder.resolve("turkish");
    Path persian = folder.resolve("persian");
    try (RunningProcess first =
            RunningProcess.run(
                turkish,
                "--master",
                "local[1]",
                "--driver-java-options",
                QUICK
                    + "-Duser.language=tr -Duser.country=TR -Duser.timezone=America/St_Johns"
                    + " -Dfile.encoding=US-ASCII");
        RunningProcess second =
            RunningProcess.run(
                persian,
                "--master",
                "local[3]",
                "--conf",
                "spark.sql.shuffle.partitions=5",
                "--driver-java-options",
                QUICK
                    + "-Duser.language=fa -Duser.country=IR -Duser.timezone=Asia/Tehran"
                    + " -Dfile.encoding=windows-1256")) {
      assertThat(first.exit()).as(first.printed()).isZero();
      assertThat(second.exit()).as(second.printed()).isZero();
    }

    assertThat(names()).containsExactly("output", "persian", "turkish");
    assertSameRows(turkish);
    assertSameRows(persian);
  }

  private static void needsSignals() throws InterruptedException {
    assumeTrue(
        RunningProcess.succeeds(Stream.concat(HEEDED.stream(), Stream.of("true")).toList()),
        "env of GNU coreutils 8.31 or newer is needed");
  }

  private void refusesASecondRun() {
    Path root = TestRun.root();
    assertThat(
            FailingCommand.error(
                2,
                "run",
                "--study",
                root.resolve("conf/study.conf").toString(),
                "--input",
                root.resolve("seeds").toString(),
                "--output",
                output.toString(),
                "--overwrite"))
        .isEqualTo(
            "rabita: Cannot write file:%s: another run is writing it. Wait for it or choose another output.\n"
                .formatted(output));
  }

  private void killed(String stage) throws Exception {
    Map<String, String> before = hashes(output);
    try (RunningProcess run = RunningProcess.run(output).until(stage).signal("KILL")) {
      assertThat(run.exit()).as(run.printed()).isEqualTo(137);
    }

    assertThat(hashes(output)).as(stage).isEqualTo(before);
    assertThat(names()).as(stage).contains(".rabita-output-new");
  }

  /** The old tables are moved away, and then the new ones into their place. */
  private void killedWhilePublishing() throws Exception {
    Map<String, String> before = hashes(output);
    Path moved = folder.resolve(".rabita-output-old");
    try (RunningProcess run =
        RunningProcess.run(output, SOME_TABLES).until("report").until(() -> Files.exists(moved))) {
      run.signal("KILL").exit();
    }

    if (!Files.exists(output)) {
      assertThat(hashes(moved)).isEqualTo(before);
    } else if (!hashes(output).equals(before)) {
      assertThat(parquet(output)).isEqualTo(described(output));
    }
  }

  private void assertNextRunIsWhole(String options) throws Exception {
    try (RunningProcess run = RunningProcess.run(output, "--driver-java-options", options)) {
      assertThat(run.exit()).as(run.printed()).isZero();
    }

    assertThat(names()).containsExactly("output");
    assertThat(parquet(output)).isEqualTo(described(output));
    assertSameRows(output);
  }

  private static void assertSameRows(Path tables) {
    RowSums.assertSeeds(spark, tables.toString());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** The Parquet files of a folder. */
  private static TreeSet<String> parquet(Path tables) throws Exception {
    TreeSet<String> files = new TreeSet<>(hashes(tables).keySet());
    files.removeIf(file -> !file.endsWith(".parquet"));
    return files;
  }

  /** The Parquet files that its data package names; file names are new in every run. */
  private static TreeSet<String> described(Path tables) throws IOException {
    TreeSet<String> files = new TreeSet<>();
    JsonNode description = new ObjectMapper().readTree(tables.resolve("datapackage.json").toFile());
    description
        .path("resources")
        .forEach(resource -> resource.path("path").forEach(path -> files.add(path.asText())));
    return files;
  }

  private static Map<String, String> hashes(Path tables) throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(tables)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        hashes.put(tables.relativize(file).toString(), HexFormat.of().formatHex(hash));
      }
    }

    return hashes;
  }
}
