package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.Block;
import rabita.SparkTest;
import rabita.jobs.TestRun;

/** The shaded jar, run by the launcher through the real spark-submit. */
class SubmitIT extends SparkTest {
  @TempDir static Path folder;

  private static String printed;

  @BeforeAll
  static void runsOnThisMachine() throws Exception {
    printed = launch(0, "run", "--output", folder.resolve("local").toString());
  }

  @Test
  void printsWhereTheTablesAreAndTheTies() {
    assertThat(printed)
        .contains("Tables: file:" + folder.resolve("local"))
        .contains("5 records in 5 files: 5 documents, 0 refused")
        .containsPattern("IRN-PAK +1 +\\d+ +2021-10-12 +2021-10-12")
        .containsPattern("IRN-RUS +0 +0 +unknown +unknown")
        .containsPattern("PAK-RUS +4 +\\d+ +2019-03-29 +2021-09-30");
  }

  /** The README's first command and the number behind which it looks. */
  @Test
  void printsWhatTheReadmeShows() throws Exception {
    List<Block> blocks = Block.of("README.md");
    assertThat(printed).contains(Readmes.shown(blocks, "jobs/rabita run"));
    String explain = "jobs/rabita explain PAK RUS --period 2021-09 --limit 1";
    List<String> arguments =
        new ArrayList<>(List.of(explain.substring("jobs/rabita ".length()).split(" ")));
    arguments.addAll(List.of("--output", folder.resolve("local").toString()));
    assertThat(launch(0, arguments.toArray(String[]::new)))
        .containsSubsequence(Readmes.shown(blocks, explain));
  }

  @Test
  void leavesNothingBesideTheTables() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".rabita"));
    }

    assertThat(folder.resolve("local/manifest.json")).content().contains("\"records\" : 5");
  }

  @Test
  void writesTheReportBesideTheTables() {
    assertThat(folder.resolve("local/report.html"))
        .content()
        .startsWith("<!doctype html>")
        .contains("Pakistan")
        .endsWith("</html>\n");
  }

  /** And Spark's page says of each job what it is for. */
  @Test
  void givesTheSameRowsOnExecutorsOfTheirOwn() throws Exception {
    Path output = folder.resolve("cluster");
    EventLog events = new EventLog(Files.createDirectory(folder.resolve("events")));
    List<String> arguments = new ArrayList<>(List.of("run", "--output", output.toString()));
    arguments.addAll(List.of("--master", "local-cluster[2,1,1024]"));
    arguments.addAll(List.of("--conf", "spark.executor.memory=1g"));
    arguments.addAll(events.options());
    launch(0, arguments.toArray(String[]::new));
    RowSums.assertSame(spark, folder.resolve("local"), output);
    assertThat(events.jobs()).doesNotContain("").contains("annotate", "timeline", "report");
  }

  @Test
  void givesTheSameRowsInAnotherOrderAndOtherPartitionsAndUpdated() throws Exception {
    Path output = folder.resolve("updated");
    List<String> files;
    try (Stream<Path> seeds = Files.list(TestRun.root().resolve("seeds"))) {
      files = seeds.map(Path::toString).sorted(Comparator.reverseOrder()).toList();
    }

    update(output, files.subList(0, 3));
    update(output, files.subList(3, files.size()));
    // The place of a file below the input given is another where files are given one by one.
    RowSums.assertSame(spark, folder.resolve("local"), output, "uri");
  }

  @Test
  void checksTheStudyAndTheFirstRecords() throws Exception {
    assertThat(launch(0, "check"))
        .contains("Study pakistan-russia-iran: 6 languages")
        .contains("Input: 5 files, 5 first records read, 0 refused");
  }

  @Test
  void saysWhichColumnIsUnknown() throws Exception {
    Path csv = folder.resolve("news.csv");
    Files.writeString(csv, "nr,inhalt\n1,Pakistan\n");
    assertThat(
            launch(
                2, "run", "--input", csv.toString(), "--output", folder.resolve("csv").toString()))
        .contains("Cannot find the text in news.csv: none of its columns (nr,inhalt) is named")
        .contains("Name the column in fields.text of the study.")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("csv")).doesNotExist();
  }

  @Test
  void tellsTheUserWhatToMend() throws Exception {
    assertThat(launch(2, "run", "--input", folder.resolve("none").toString()))
        .contains("Cannot find the input")
        .doesNotContain("\tat ");
  }

  private static void update(Path output, List<String> files) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("run", "--update", "--output"));
    arguments.addAll(List.of(output.toString(), "--master", "local[3]"));
    arguments.addAll(List.of("--conf", "spark.sql.shuffle.partitions=7", "--input"));
    arguments.addAll(files);
    launch(0, arguments.toArray(String[]::new));
  }

  private static String launch(int exit, String... arguments) throws Exception {
    return Launcher.launch(folder, exit, List.of(arguments));
  }
}
