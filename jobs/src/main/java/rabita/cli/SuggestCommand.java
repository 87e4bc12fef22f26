package rabita.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rabita.jobs.MentionsJob;
import rabita.jobs.SentencesJob;
import rabita.jobs.UnknownNames;
import rabita.sources.UserException;
import rabita.tables.Published;

/** Who may be missing in the study. Example: {@code rabita suggest --output ties --limit 20}. */
@Command(
    name = "suggest",
    description = "Prints names that run --ner-model found, as blocks for conf/actors.conf.",
    mixinStandardHelpOptions = true)
final class SuggestCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Output folder of a run (default: output).")
  private String output;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many names to print (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new ParameterException(
          command.commandLine(), "The limit must be 1 or more, not %s".formatted(limit));
    }

    SparkSession spark = Sessions.start("suggest");
    try {
      String folder = output == null ? Home.path("output") : output;
      Published tables = new Published(spark, folder);
      Sessions.tune(spark, tables.bytes(SentencesJob.TABLE));
      List<Row> names =
          new UnknownNames(limit)
              .rows(tables.read(MentionsJob.TABLE), tables.read(SentencesJob.TABLE))
              .collectAsList();
      if (names.isEmpty()) {
        throw new UserException(
            "Cannot suggest names: no model has found any in %s. Run with --ner-model."
                .formatted(folder));
      }

      new SuggestedActors(names).print(command.commandLine().getOut());
      return 0;
    } finally {
      spark.stop();
    }
  }
}
