package rabita.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rabita.sources.Format;
import rabita.sources.Sources;
import rabita.study.Study;
import rabita.study.StudyReader;
import rabita.tables.Output;
import rabita.tables.Table;

/**
 * A finished run.
 *
 * @param folder where its tables are
 * @param result what it says of itself
 */
public record TestRun(SparkSession spark, Path folder, RunResult result) {
  private static final int CONCURRENCY = 4;

  /**
   * Runs the study of this repository.
   *
   * @param inputs files, folders or globs
   * @param folder for the tables; empty
   */
  public static TestRun of(SparkSession spark, List<String> inputs, Path folder) {
    return of(spark, study(), Optional.empty(), inputs, folder);
  }

  /** Runs any study and publishes some tables. */
  public static TestRun of(
      SparkSession spark, Study study, List<String> inputs, Path folder, TableChoice choice) {
    return of(spark, study, Optional.empty(), inputs, folder, choice);
  }

  /** Runs any study. */
  public static TestRun of(
      SparkSession spark, Study study, Optional<Format> format, List<String> inputs, Path folder) {
    return of(spark, study, format, inputs, folder, TableChoice.all());
  }

  private static TestRun of(
      SparkSession spark,
      Study study,
      Optional<Format> format,
      List<String> inputs,
      Path folder,
      TableChoice choice) {
    Path target = folder.resolve("output");
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    try (Output output = Output.open(configuration, target.toString(), inputs, false)) {
      Sources sources = Sources.open(spark, study, inputs, format);
      RunResult result =
          new Run(spark, study, output, CONCURRENCY, stage -> {}).run(sources, List.of(), choice);
      output.publish();
      return new TestRun(spark, target, result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The study of this repository, {@code conf/study.conf}. */
  public static Study study() {
    return StudyReader.read(root().resolve("conf/study.conf").toString(), TestRun::text);
  }

  /** The folder of this repository: the nearest above the tests that holds pom.xml and conf. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("pom.xml")) || !Files.isDirectory(folder.resolve("conf"))) {
      folder = folder.getParent();
    }

    return folder;
  }

  /** A published table, in the order of its key. */
  public Dataset<Row> table(String name) {
    Table table =
        Tables.ALL.stream().filter(known -> known.name().equals(name)).findFirst().orElseThrow();
    return spark
        .read()
        .parquet(folder.resolve(name).toString())
        .orderBy(Columns.of(String.join(", ", table.key())));
  }

  private static String text(String location) {
    try {
      return Files.readString(Path.of(location), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
