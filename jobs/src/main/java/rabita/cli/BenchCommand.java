package rabita.cli;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.management.JMException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rabita.annotators.SparkNlp;
import rabita.jobs.AnnotateJob;
import rabita.jobs.RunResult;
import rabita.jobs.Stage;
import rabita.sources.Sources;
import rabita.sources.UserException;
import rabita.study.Study;

/**
 * Measures the floor (read the input, write its texts back as Parquet), the analysis alone (nothing
 * is written) and the whole job in turn, in one JVM, after a round that does not count; then the
 * analysis of a part without Spark.
 */
@Command(
    name = "bench",
    description = "Measures the job against reading and writing its input.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private InputOptions input;

  @Option(names = "--rounds", description = "Rounds that count (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder for what is written meanwhile (default: output-bench).")
  private String output;

  @Option(
      names = "--engines",
      description = "Compare sentences, tokens and mentions of states with Spark NLP instead.")
  private boolean engines;

  @Option(
      names = "--python",
      paramLabel = "PYTHON",
      description =
          "Compare with a Python script instead; the interpreter, with what jobs/src/bench/python/requirements.txt lists.")
  private String python;

  @Option(
      names = "--documents",
      paramLabel = "N",
      description =
          "Compare on so many, of each language about as many (default: ${DEFAULT-VALUE}).")
  private int documents = 2_000;

  @Option(
      names = "--growth",
      split = ",",
      paramLabel = "N",
      description =
          "Measure what a document costs when the input is so many times as large instead, such as 1,2,4,8,16.")
  private List<Integer> growth = List.of();

  @Override
  public Integer call() throws Exception {
    if (rounds < 1 || documents < 1 || growth.stream().anyMatch(times -> times < 1)) {
      throw new ParameterException(
          command.commandLine(), "--rounds, --documents and --growth must be 1 or more");
    }

    SparkSession spark = Sessions.start("bench");
    try {
      Configuration hadoop = spark.sparkContext().hadoopConfiguration();
      Study study = StudyFiles.read(input.study(), hadoop);
      String folder = output == null ? Home.path("output-bench") : output;
      if (!growth.isEmpty()) {
        grow(spark, study, folder);
        return 0;
      }

      if (engines || python != null) {
        compare(spark, study, folder);
        return 0;
      }

      CoreBench core = CoreBench.of(Sources.open(spark, study, input.inputs(), input.format()));
      Map<String, List<Double>> seconds = new LinkedHashMap<>();
      RunResult result = null;
      for (int round = 0; round <= rounds; round++) {
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage("floor", floor(spark, study, folder + "-floor"), 0, 0));
        stages.add(new Stage("analysis", analysis(spark, study), 0, 0));
        BenchRun run = BenchRun.of(spark, study, folder, input.inputs(), input.format());
        result = run.result();
        stages.addAll(run.stages());
        if (round > 0) {
          stages.forEach(
              stage ->
                  seconds
                      .computeIfAbsent(stage.name(), name -> new ArrayList<>())
                      .add(stage.seconds()));
        }
      }

      print(spark, seconds, result);
      double one = median(core.seconds(study, rounds));
      command.commandLine().getOut().printf("%n%s%n", core.line(one));
      return 0;
    } finally {
      spark.stop();
    }
  }

  private void compare(SparkSession spark, Study study, String folder)
      throws IOException, InterruptedException {
    if (engines && !SparkNlp.isPresent()) {
      throw new UserException(
          "Cannot compare: Spark NLP is not on the class path. " + SparkNlp.ADD);
    }

    Sources sources = Sources.open(spark, study, input.inputs(), input.format());
    Sessions.tune(spark, sources.bytes());
    new Comparison(spark, study, folder + "-engines", rounds)
        .run(
            sources,
            documents,
            engines,
            Optional.ofNullable(python).map(BenchCommand::script),
            command.commandLine().getOut());
  }

  private void grow(SparkSession spark, Study study, String folder)
      throws IOException, JMException {
    List<Integer> times = growth.stream().distinct().sorted().toList();
    Sources sources = Sources.open(spark, study, input.inputs(), input.format());
    new GrowthBench(spark, study, folder + "-growth")
        .run(sources, times, command.commandLine().getOut());
  }

  private static PythonScript script(String python) {
    return new PythonScript(python, java.nio.file.Path.of(Home.path("jobs/src/bench/python")));
  }

  private double floor(SparkSession spark, Study study, String folder) throws Exception {
    long begin = System.nanoTime();
    Sources.open(spark, study, input.inputs(), input.format())
        .rows()
        .filter(col("role").equalTo("document"))
        .select("text")
        .write()
        .mode(SaveMode.Overwrite)
        .option("compression", "zstd")
        .parquet(folder);
    double seconds = (System.nanoTime() - begin) / 1e9;
    Path path = new Path(folder);
    path.getFileSystem(spark.sparkContext().hadoopConfiguration()).delete(path, true);
    return seconds;
  }

  /** Reads and analyses, and writes nothing. */
  private double analysis(SparkSession spark, Study study) {
    long begin = System.nanoTime();
    AnnotateJob.rows(Sources.open(spark, study, input.inputs(), input.format()).rows(), study)
        .write()
        .format("noop")
        .mode(SaveMode.Overwrite)
        .save();
    return (System.nanoTime() - begin) / 1e9;
  }

  private void print(SparkSession spark, Map<String, List<Double>> seconds, RunResult result) {
    PrintWriter out = command.commandLine().getOut();
    double megabytes = result.textBytes() / 1e6;
    double floor = median(seconds.get("floor"));
    out.printf(
        Locale.ROOT,
        "%,d documents, %.1f MB of text, %d rounds, %d cores, Java %s%n%n",
        result.counts().get("documents"),
        megabytes,
        rounds,
        spark.sparkContext().defaultParallelism(),
        System.getProperty("java.version"));
    out.printf("%-14s %10s %10s %10s %10s%n", "stage", "median s", "min s", "MB/s", "x floor");
    seconds.forEach(
        (stage, times) ->
            out.printf(
                Locale.ROOT,
                "%-14s %10.2f %10.2f %10.1f %10.2f%n",
                stage,
                median(times),
                times.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                megabytes / median(times),
                median(times) / floor));
  }

  private static double median(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
