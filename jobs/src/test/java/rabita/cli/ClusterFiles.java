package rabita.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rabita.jobs.TestRun;

/** The servers' jars below {@code target/clusters}, and what a run on one reads and writes. */
final class ClusterFiles {
  /** Small and large tables, of each way in which a table is made. */
  static final List<String> TABLES = List.of("documents", "evidence", "cooccurrence", "timeline");

  private ClusterFiles() {}

  /** A class path of the jars of a folder, such as {@code hdfs}. */
  static String classPath(String folder) {
    return list(TestRun.root().resolve("jobs/target/clusters").resolve(folder)).stream()
        .map(Path::toString)
        .collect(Collectors.joining(":"));
  }

  static List<Path> seeds() {
    return list(TestRun.root().resolve("seeds"));
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
