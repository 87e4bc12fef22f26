package rabita.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.management.JMException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rabita.annotators.SparkNlp;
import rabita.sources.Sources;
import rabita.sources.UserException;
import rabita.study.Study;

/**
 * Measures the job ({@link JobBench}), or as its options say what a document costs in larger inputs
 * ({@link GrowthBench}) or other engines beside ours ({@link Comparison}).
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

      new JobBench(spark, study, folder, input, rounds).run(command.commandLine().getOut());
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
}
