package rabita.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.management.JMException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import rabita.jobs.AnnotateJob;
import rabita.jobs.RunResult;
import rabita.jobs.Stage;
import rabita.sources.Sources;
import rabita.study.Study;

/**
 * The floor (the input is read, its texts are written back as Parquet), the analysis alone (nothing
 * is written) and the whole job in turn, in one JVM, after a round that does not count; then the
 * analysis of a part without Spark.
 *
 * @param folder for what is written meanwhile; deleted
 */
record JobBench(SparkSession spark, Study study, String folder, InputOptions input, int rounds) {

  void run(PrintWriter out) throws IOException, JMException {
    CoreBench core = CoreBench.of(sources());
    round();
    try (HeapUse heap = HeapUse.watch()) {
      List<Round> measured = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        measured.add(round());
      }

      print(measured, heap, out);
    }

    double one = median(core.seconds(study, rounds));
    out.printf("%n%s%n", core.line(one));
  }

  private record Round(List<Stage> stages, RunResult result) {}

  private Round round() throws IOException {
    List<Stage> stages = new ArrayList<>();
    stages.add(floor());
    stages.add(analysis());
    BenchRun run = BenchRun.of(spark, study, folder, input.inputs(), input.format());
    stages.addAll(run.stages());
    return new Round(stages, run.result());
  }

  private Stage floor() throws IOException {
    Path path = new Path(folder + "-floor");
    long begin = System.nanoTime();
    sources()
        .rows()
        .filter(col("role").equalTo("document"))
        .select("text")
        .write()
        .mode(SaveMode.Overwrite)
        .option("compression", "zstd")
        .parquet(path.toString());
    double seconds = since(begin);
    var files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
    long bytes = files.getContentSummary(path).getLength();
    files.delete(path, true);
    return new Stage("floor", seconds, 0, bytes);
  }

  private Stage analysis() {
    long begin = System.nanoTime();
    AnnotateJob.rows(sources().rows(), study)
        .write()
        .format("noop")
        .mode(SaveMode.Overwrite)
        .save();
    return new Stage("analysis", since(begin), 0, 0);
  }

  private Sources sources() {
    return Sources.open(spark, study, input.inputs(), input.format());
  }

  private void print(List<Round> measured, HeapUse heap, PrintWriter out) {
    RunResult result = measured.get(0).result();
    Map<String, List<Stage>> stages =
        measured.stream()
            .flatMap(round -> round.stages().stream())
            .collect(groupingBy(Stage::name, LinkedHashMap::new, toList()));
    double megabytes = result.textBytes() / 1e6;
    double floor = median(seconds(stages.get("floor")));
    out.printf(
        Locale.ROOT,
        "%,d documents, %.1f MB of text, %d rounds, %d cores, Java %s%n%n",
        result.counts().get("documents"),
        megabytes,
        rounds,
        spark.sparkContext().defaultParallelism(),
        System.getProperty("java.version"));
    out.printf(
        "%-14s %10s %10s %10s %10s %10s%n",
        "stage", "median s", "min s", "MB/s", "x floor", "MB written");
    stages.forEach(
        (name, times) -> {
          List<Double> seconds = seconds(times);
          out.printf(
              Locale.ROOT,
              "%-14s %10.2f %10.2f %10.1f %10.2f %10.1f%n",
              name,
              median(seconds),
              seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
              megabytes / median(seconds),
              median(seconds) / floor,
              times.get(0).bytes() / 1e6);
        });
    out.printf(
        Locale.ROOT,
        "%nHeap: at most %,.0f MB in use, garbage among it, %,.0f MB after a collection%n",
        heap.peak() / 1e6,
        heap.kept() / 1e6);
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static List<Double> seconds(List<Stage> stages) {
    return stages.stream().map(Stage::seconds).toList();
  }

  private static double median(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
