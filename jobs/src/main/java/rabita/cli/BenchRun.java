package rabita.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import rabita.jobs.Run;
import rabita.jobs.RunResult;
import rabita.jobs.Stage;
import rabita.sources.Format;
import rabita.sources.Sources;
import rabita.study.Study;
import rabita.tables.Output;

/**
 * The whole job once, one table at a time; its tables are not kept.
 *
 * @param seconds for all of it
 */
record BenchRun(double seconds, RunResult result) {

  static BenchRun of(
      SparkSession spark, Study study, String folder, List<String> inputs, Optional<Format> format)
      throws IOException {
    long begin = System.nanoTime();
    try (Output target =
        Output.open(spark.sparkContext().hadoopConfiguration(), folder, inputs, true)) {
      Sources sources = Sources.open(spark, study, inputs, format);
      Sessions.tune(spark, sources.bytes());
      RunResult result = new Run(spark, study, target, 1, stage -> {}).run(sources);
      return new BenchRun((System.nanoTime() - begin) / 1e9, result);
    }
  }

  /** The whole and its stages. */
  List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    long bytes = result.stages().stream().mapToLong(Stage::bytes).sum();
    stages.add(new Stage("whole job", seconds, 0, bytes));
    stages.addAll(result.stages());
    return stages;
  }
}
