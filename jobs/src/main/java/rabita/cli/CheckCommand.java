package rabita.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rabita.entities.ActorLint;
import rabita.sources.Format;
import rabita.sources.Preview;
import rabita.study.Study;
import rabita.text.PlainText;

/** Reads the study and the first records of the inputs; runs nothing. */
@Command(
    name = "check",
    description = "Reports what is wrong or doubtful in the study and the inputs.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private InputOptions input;

  @Override
  public Integer call() {
    Optional<Format> format = input.format();
    SparkSession spark = Sessions.start("check");
    try {
      Study study = StudyFiles.read(input.study(), spark.sparkContext().hadoopConfiguration());
      PrintWriter out = command.commandLine().getOut();
      List<String> warnings = ActorLint.warnings(study.actors(), study.languages());
      warnings.forEach(warning -> out.println("doubtful: " + warning));
      Preview preview = Preview.of(spark, study, input.inputs(), format);
      preview.problems().forEach(problem -> out.println("input: " + PlainText.of(problem)));
      out.printf(
          "Study %s: %s languages, %s actors, %s doubtful names, %s themes%n",
          study.name(),
          study.languages().size(),
          study.actors().size(),
          warnings.size(),
          study.themes().size());
      out.printf(
          "Input: %s files, %s first records read, %s refused%n",
          preview.files(), preview.records(), preview.problems().size());
      return preview.problems().isEmpty() ? 0 : Failures.USER;
    } finally {
      spark.stop();
    }
  }
}
