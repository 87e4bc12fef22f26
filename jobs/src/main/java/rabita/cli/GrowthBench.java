package rabita.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.management.JMException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import rabita.jobs.Stage;
import rabita.sources.Format;
import rabita.sources.Sources;
import rabita.study.Study;

/**
 * The whole job on a corpus and on several times as much, in one JVM: what a document costs in each
 * stage, and the heap.
 *
 * @param folder for what is written meanwhile; deleted
 */
record GrowthBench(SparkSession spark, Study study, String folder) {

  /**
   * Measures, after a round on a size in the middle that does not count: the JVM has compiled by
   * then what all sizes run.
   *
   * @param times sizes as multiples of the corpus, ascending
   */
  void run(Sources sources, List<Integer> times, PrintWriter out) throws IOException, JMException {
    Path path = new Path(folder);
    try {
      List<List<String>> inputs = inputs(sources, times, new Path(path, "input"));
      List<String> middle = inputs.get(times.size() / 2);
      BenchRun.of(spark, study, output(), middle, Optional.of(Format.JSONL));
      List<GrowthStep> steps = new ArrayList<>();
      for (int i = 0; i < times.size(); i++) {
        steps.add(step(times.get(i), inputs.get(i)));
      }

      new GrowthText(steps, spark.sparkContext().defaultParallelism()).print(out);
    } finally {
      path.getFileSystem(spark.sparkContext().hadoopConfiguration()).delete(path, true);
    }
  }

  /** The inputs of each size; the corpus in memory is free when they are written. */
  private List<List<String>> inputs(Sources sources, List<Integer> times, Path at)
      throws IOException {
    GrownCorpus corpus = GrownCorpus.of(sources, study, at);
    int most = times.get(times.size() - 1);
    for (int part = 2; part <= most; part++) {
      corpus.make(part);
    }

    return times.stream().map(corpus::files).toList();
  }

  private GrowthStep step(int times, List<String> inputs) throws IOException, JMException {
    try (HeapUse heap = HeapUse.watch()) {
      BenchRun run = BenchRun.of(spark, study, output(), inputs, Optional.of(Format.JSONL));
      Map<String, Double> seconds = new LinkedHashMap<>();
      for (Stage stage : run.stages()) {
        seconds.merge(stage.name(), stage.seconds(), Double::sum);
      }

      long documents = run.result().counts().get("documents");
      return new GrowthStep(times, documents, seconds, heap.peak(), heap.kept());
    }
  }

  private String output() {
    return folder + "/output";
  }
}
