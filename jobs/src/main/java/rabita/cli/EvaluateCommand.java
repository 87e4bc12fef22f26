package rabita.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.deploy.SparkHadoopUtil;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rabita.evaluation.GoldFolder;
import rabita.evaluation.Report;
import rabita.evaluation.ReportFormat;
import rabita.evaluation.Task;
import rabita.sources.UserException;
import rabita.study.Study;

/** Measures the functions of the job on labelled data, in this JVM, without Spark. */
@Command(
    name = "evaluate",
    description = "Measures precision, recall and speed on labelled data.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Runnable {
  private static final String ALL = "all";

  @Spec private CommandSpec command;

  @Option(
      names = "--task",
      required = true,
      paramLabel = "TASK",
      description =
          "tokens, sentences, language, mentions, dates, calendars, parallel, published, stories, events or all.")
  private String task;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "PATH",
      description = "A file of labelled data, or a folder that is searched for them.")
  private String gold;

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "FORMAT",
      description = "table, json, csv or markdown (default: table).")
  private String format;

  @Option(
      names = "--errors",
      defaultValue = "0",
      paramLabel = "N",
      description = "Also print the N commonest mistakes of each set.")
  private int errors;

  @Option(
      names = "--study",
      paramLabel = "FILE",
      description = "The study (default: conf/study.conf).")
  private String study;

  @Override
  public void run() {
    List<Task> tasks =
        task.equals(ALL)
            ? List.of(Task.values())
            : List.of(
                known(
                    Task.find(task), "task", names(Task.values(), Task::label) + ", " + ALL, task));
    ReportFormat printed =
        known(
            ReportFormat.find(format),
            "format",
            names(ReportFormat.values(), ReportFormat::label),
            format);
    GoldFolder folder = GoldFolder.of(path(gold));
    Study read =
        StudyFiles.read(
            study == null ? Home.path("conf/study.conf") : study, SparkHadoopUtil.get().conf());
    printed.print(Report.of(tasks, folder, read), errors, command.commandLine().getOut());
  }

  private <T> T known(Optional<T> value, String what, String all, String given) {
    return value.orElseThrow(
        () ->
            new ParameterException(
                command.commandLine(), "Unknown %s %s: known are %s".formatted(what, given, all)));
  }

  private static <T> String names(T[] values, java.util.function.Function<T, String> label) {
    return Arrays.stream(values).map(label).collect(Collectors.joining(", "));
  }

  private static Path path(String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw new UserException("Cannot find the gold %s. Check --gold.".formatted(given), e);
    }
  }
}
