package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.SparkTest;
import rabita.jobs.Run;
import rabita.jobs.TestRun;
import rabita.sources.Sources;
import rabita.sources.UserException;
import rabita.study.Study;
import rabita.study.StudyReader;
import rabita.tables.Output;

/** Output on a file system that is not the local disk, and what is left when it is full. */
class SmallDiskIT extends SparkTest {
  private static final Study STUDY =
      StudyReader.read("study.conf", Map.of("study.conf", "study { focus = [PAK, RUS] }")::get);
  private static final String SEEDS = TestRun.root().resolve("seeds").toString();
  private static final long A_THIRD = 250_000;

  @TempDir private Path folder;
  private Configuration configuration;
  private String target;

  @BeforeEach
  void mount() {
    configuration = spark.sparkContext().hadoopConfiguration();
    configuration.set("fs.small.impl", SmallDisk.class.getName());
    target = "small://" + folder.resolve("output");
  }

  @AfterEach
  void makeRoom() {
    SmallDisk.ROOM.set(Long.MAX_VALUE);
  }

  @Test
  void aFullDiskLeavesTheOldTablesAndNothingElse() throws IOException {
    run();
    Map<String, Long> before = files();
    SmallDisk.ROOM.set(A_THIRD);

    Throwable failure = catchThrowable(this::run);

    assertThat(SmallDisk.WAITING).as("tasks that still write").hasValue(0);
    assertThat(Failures.mendable(failure))
        .isEqualTo(
            Optional.of(
                "Cannot write: no space is left on the disk. Free some, or use another output or"
                    + " --conf spark.local.dir."));
    assertThat(files()).isNotEmpty().isEqualTo(before);
    assertThat(folder).isDirectoryContaining(path -> path.endsWith("output"));
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.filter(path -> !path.getFileName().toString().endsWith(".crc"))).hasSize(1);
    }
  }

  @Test
  void aSecondRunOnTheSameOutputIsRefused() throws IOException {
    try (Output first = open()) {
      assertThat(first.target()).hasToString("small:" + folder.resolve("output"));
      assertThatThrownBy(this::open)
          .isInstanceOf(UserException.class)
          .hasMessageContaining("another run is writing it");
    }

    open().close();
  }

  private void run() throws IOException {
    try (Output output = open()) {
      Sources sources = Sources.open(spark, STUDY, List.of(SEEDS), Optional.empty());
      new Run(spark, STUDY, output, 2, stage -> {}).run(sources);
      output.publish();
    }
  }

  private Output open() {
    return Output.open(configuration, target, List.of(SEEDS), true);
  }

  /** The published files and when they were written. */
  private Map<String, Long> files() throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve("output"))) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        files.put(path.toString(), Files.getLastModifiedTime(path).toMillis());
      }
    }

    return files;
  }
}
