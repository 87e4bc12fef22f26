package rabita.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rabita.analysis.Unit;
import rabita.jobs.Actors;
import rabita.jobs.Basis;
import rabita.jobs.Cell;
import rabita.jobs.CellPeriod;
import rabita.jobs.CooccurrenceJob;
import rabita.jobs.DatesJob;
import rabita.jobs.DocumentsJob;
import rabita.jobs.EntitiesJob;
import rabita.jobs.EvidenceJob;
import rabita.jobs.Explained;
import rabita.jobs.Explanation;
import rabita.jobs.SentencesJob;
import rabita.jobs.ThemeMentionsJob;
import rabita.jobs.Themes;
import rabita.jobs.ThemesJob;
import rabita.jobs.TieThemesJob;
import rabita.jobs.TimeBasis;
import rabita.jobs.TimelineJob;
import rabita.tables.Published;
import rabita.tables.Table;

/** The text behind a number. Example: {@code rabita explain PAK RUS --period 2021-09}. */
@Command(
    name = "explain",
    description = "Prints the numbers of two actors and the sentences they were counted from.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  /** Tables whose rows are shown where they are there. */
  private static final List<Table> NUMBERS =
      List.of(CooccurrenceJob.TABLE, TieThemesJob.TABLE, TimelineJob.TABLE);

  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "A", description = "A state (PAK) or an entity's id.")
  private String a;

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  private String b;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder with the tables of a run (default: output).")
  private String output;

  @Mixin private CellOptions cell;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Sentences to print at most, 0 for all (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or jsonl (default: ${DEFAULT-VALUE}).")
  private String format = "table";

  @Override
  public Integer call() throws Exception {
    Optional<CellPeriod> period = cell.period();
    Unit unit = cell.unit();
    String theme = cell.theme();
    Basis basis = cell.basis();
    TimeBasis timeBasis = cell.timeBasis();
    String language = cell.language();
    if (!format.equals("table") && !format.equals("jsonl")) {
      throw wrong("Unknown format %s: table and jsonl are known".formatted(format));
    }

    if (limit < 0) {
      throw wrong("The limit must be 0 or more, not %s".formatted(limit));
    }

    SparkSession spark = Sessions.start("explain");
    try {
      String folder = output == null ? Home.path("output") : output;
      Published tables = new Published(spark, folder);
      tune(spark, tables);
      Actors actors = new Actors(tables.read(EntitiesJob.TABLE));
      String known = Themes.of(tables.read(ThemesJob.TABLE)).known(theme);
      Cell asked =
          new Cell(actors.level(a, b), a, b, known, unit, basis, timeBasis, language, period)
              .ordered();
      Explained explained = explained(new Explanation(asked), tables);
      tellLeftOut(tables);
      print(explained);
      return 0;
    } finally {
      spark.stop();
    }
  }

  private static void tune(SparkSession spark, Published tables) throws IOException {
    Sessions.tune(spark, tables.bytes(SentencesJob.TABLE) + tables.bytes(CooccurrenceJob.TABLE));
  }

  private Explained explained(Explanation explanation, Published tables) {
    Cell asked = explanation.cell();
    Dataset<Row> evidence =
        explanation.evidence(
            tables.read(EvidenceJob.TABLE),
            needed(tables, ThemeMentionsJob.TABLE, asked.isOfTheme()),
            needed(tables, DatesJob.TABLE, asked.isSpokenOf()));
    Dataset<Row> shown = limit == 0 ? evidence : evidence.limit(limit);
    return new Explained(
        explanation.cell(),
        explanation.cooccurrence(tables.readIfThere(CooccurrenceJob.TABLE)).collectAsList(),
        explanation.tieThemes(tables.readIfThere(TieThemesJob.TABLE)).collectAsList(),
        explanation.timeline(tables.readIfThere(TimelineJob.TABLE)).collectAsList(),
        evidence.count(),
        explanation
            .passages(shown, tables.read(SentencesJob.TABLE), tables.read(DocumentsJob.TABLE))
            .collectAsList());
  }

  private void tellLeftOut(Published tables) {
    List<String> missing = NUMBERS.stream().filter(tables::isLeftOut).map(Table::name).toList();
    if (!missing.isEmpty()) {
      command
          .commandLine()
          .getErr()
          .println("rabita: no numbers of what the run left out: " + String.join(", ", missing));
    }
  }

  private static Dataset<Row> needed(Published tables, Table table, boolean isNeeded) {
    return isNeeded ? tables.read(table) : tables.readIfThere(table);
  }

  private void print(Explained explained) throws IOException {
    var out = command.commandLine().getOut();
    if (format.equals("jsonl")) {
      new ExplainedLines(explained).print(out);
    } else {
      new ExplainedText(explained).print(out);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
