package rabita.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rabita.annotators.NameModel;
import rabita.annotators.SparkNlp;
import rabita.jobs.Run;
import rabita.jobs.RunResult;
import rabita.jobs.TableChoice;
import rabita.report.Report;
import rabita.sources.Inputs;
import rabita.sources.Sources;
import rabita.sources.UserException;
import rabita.study.Study;
import rabita.tables.Output;

/** The whole job. Example: {@code rabita run --input news/*.jsonl --output ties}. */
@Command(
    name = "run",
    description = "Analyses documents and writes the tables.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private InputOptions input;

  @Mixin private TableOptions tables;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder for the tables (default: output).")
  private String output;

  @Option(names = "--overwrite", description = "Replace an output that is there.")
  private boolean overwrite;

  @Option(
      names = "--update",
      description =
          "Add the input to an output that --update has made; without such an output, make one. What is known is not analysed again.")
  private boolean update;

  @Option(
      names = "--ner-model",
      paramLabel = "CODE=DIR",
      description =
          "Model of names for a language, such as hi=models/hi: adds names that no actor has to mentions.")
  private Map<String, String> nameModels = Map.of();

  @Override
  public Integer call() throws Exception {
    Configuration configuration = SparkHadoopUtil.get().conf();
    TableChoice choice = tables.choice();
    Study study = StudyFiles.read(input.study(), configuration);
    checkModels(study, configuration);
    List<String> given = update ? input.named() : input.inputs();
    Inputs inputs = Inputs.find(configuration, given, input.format());
    String folder = output == null ? Home.path("output") : output;
    boolean replace = overwrite || update || output == null;
    try (Output target = Output.open(configuration, folder, given, replace);
        Interruption atSignals = Interruption.of(target, command.commandLine().getErr())) {
      RunInput read = read(configuration, study, target, inputs, given);
      RunResult result = run(study, read, choice, target, atSignals);
      target.publish();
      new Summary(result).print(command.commandLine().getOut());
      return 0;
    }
  }

  private RunInput read(
      Configuration configuration, Study study, Output target, Inputs inputs, List<String> given)
      throws IOException {
    if (!update) {
      return RunInput.once(inputs, given);
    }

    return overwrite
        ? RunInput.first(study, inputs, given)
        : RunInput.more(configuration, target.target(), study, inputs, given);
  }

  private RunResult run(
      Study study, RunInput read, TableChoice choice, Output target, Interruption atSignals)
      throws IOException {
    PrintWriter err = command.commandLine().getErr();
    read.change(study).ifPresent(sentence -> err.println("rabita: " + sentence));
    SparkSession spark = Sessions.start(study.name());
    try (Progress progress = Progress.of(spark.sparkContext(), err)) {
      Sessions.tune(spark, read.inputs().bytes());
      Run run = new Run(spark, study, target, Sessions.CONCURRENCY, progress);
      atSignals.endFirst(
          () -> {
            run.cancel();
            // From here on no step that was waiting can begin.
            spark.stop();
          });
      List<NameModel> models =
          nameModels.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(model -> NameModel.load(spark, model.getKey(), model.getValue()))
              .toList();
      RunResult result = read.run(run, Sources.open(spark, study, read.inputs()), models, choice);
      result.skipped().forEach(sentence -> err.println("rabita: " + sentence));
      target.write(
          Output.MANIFEST, new Manifest(study, read.given(), result, spark.version()).json());
      progress.accept("report");
      spark.sparkContext().setJobDescription("report");
      target.write(
          "report.html", new Report(study, result, table -> target.read(spark, table)).html());
      return result;
    } finally {
      spark.stop();
    }
  }

  private void checkModels(Study study, Configuration configuration) {
    if (!nameModels.isEmpty() && !SparkNlp.isPresent()) {
      throw new UserException(
          "Cannot use --ner-model: Spark NLP is not on the class path. " + SparkNlp.ADD);
    }

    nameModels.forEach(
        (language, model) -> {
          if (!study.languages().contains(language)) {
            throw new UserException(
                "Cannot use a model for the language %s: the study has %s. Correct --ner-model."
                    .formatted(language, String.join(", ", study.languages())));
          }

          NameModel.check(model, configuration);
        });
  }
}
