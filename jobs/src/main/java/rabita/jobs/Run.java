package rabita.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rabita.annotators.NameModel;
import rabita.jobs.TableSteps.Written;
import rabita.sources.Sources;
import rabita.study.Study;
import rabita.tables.Descriptions;
import rabita.tables.Output;
import rabita.tables.Table;
import rabita.tables.TableChecks;

/**
 * The whole job: reads, analyses each document once, cuts the tables, checks them.
 *
 * <p>The tables lie in the output's staging folder afterwards; publishing is the caller's. A run is
 * of use once.
 */
public final class Run {
  /** What each document says how many it has of. */
  private static final List<Table> PARTS = List.of(SentencesJob.TABLE, TokensJob.TABLE);

  /**
   * Tables of many rows whose keys cannot meet: numbers of places in a text, and sums grouped by
   * the key with the periods between. {@code rabita verify} looks at their keys, too.
   */
  private static final List<Table> KEYS_BY_MAKING =
      List.of(SentencesJob.TABLE, TokensJob.TABLE, TimelineJob.TABLE);

  private final SparkSession spark;
  private final Study study;
  private final Output output;
  private final Consumer<String> progress;
  private final TableWriter writer;
  private final RunningTasks tasks;
  private final Steps steps;

  /**
   * @param concurrency how many tables may be written at a time
   * @param progress is told each stage when it begins
   */
  public Run(
      SparkSession spark, Study study, Output output, int concurrency, Consumer<String> progress) {
    this.spark = spark;
    this.study = study;
    this.output = output;
    this.progress = progress;
    writer = new TableWriter(spark, output, progress);
    tasks = new RunningTasks(spark.sparkContext());
    steps = new Steps(concurrency);
  }

  /** Does it all. */
  public RunResult run(Sources sources) throws IOException {
    return run(sources, List.of(), TableChoice.all());
  }

  /**
   * The same for some tables, with models that find names which the study does not have.
   *
   * @param models at most one a language
   * @param choice the tables to publish
   */
  public RunResult run(Sources sources, List<NameModel> models, TableChoice choice)
      throws IOException {
    Dataset<Row> analysis = AnnotateJob.rows(sources.rows(), study);
    return whole(
        () -> {
          InputCounts counts =
              new InputCounts(study, writer.keep("annotate", analysis, InputCounts.columns(study)));
          return run(sources, counts, writer.kept("annotate", analysis), models, choice);
        });
  }

  /**
   * The same, and the output holds the analysed records, to be known to the next run.
   *
   * @param sources the new records
   * @param known those that the output holds already; empty where it is to be made
   * @param state what the output says of them afterwards
   */
  public RunResult update(
      Sources sources,
      Optional<KnownRecords> known,
      UpdateState state,
      List<NameModel> models,
      TableChoice choice)
      throws IOException {
    Dataset<Row> records = sources.rows();
    return whole(
        () -> {
          Dataset<Row> analysis =
              known.isEmpty()
                  ? KeptAnalysis.rows(AnnotateJob.analysed(KeptAnalysis.keyed(records), study))
                  : new Update(writer, study, known.get()).rows(records);
          InputCounts counts =
              new InputCounts(
                  study,
                  writer.hold(
                      "annotate", KeptAnalysis.FOLDER, analysis, InputCounts.columns(study)));
          state.write(output);
          return run(sources, counts, writer.held(KeptAnalysis.FOLDER, analysis), models, choice);
        });
  }

  /**
   * Ends the run from another thread: it fails. No task writes to the output any more when this
   * returns, unless one hangs for ten seconds.
   */
  public void cancel() {
    steps.cancel();
    tasks.cancel();
  }

  /** Where the work fails, its tasks have ended when this returns, as with {@link #cancel}. */
  private RunResult whole(Work work) throws IOException {
    try {
      return work.result();
    } catch (Throwable e) {
      tasks.cancel();
      throw e;
    }
  }

  private RunResult run(
      Sources sources,
      InputCounts counts,
      Dataset<Row> annotated,
      List<NameModel> models,
      TableChoice choice)
      throws IOException {
    long records = counts.records();
    Optional<Dataset<Row>> refused = writer.keepFew("refused", AcceptJob.refused(annotated));
    Accepted input =
        new Accepted(
            annotated, AcceptJob.accepted(annotated, refused), refused, counts.byLanguage());
    try (steps) {
      TableSteps tables = new TableSteps(spark, study, writer, models, choice, progress);
      return checked(sources, records, choice, tables.write(input, steps));
    }
  }

  private RunResult checked(Sources sources, long records, TableChoice choice, Written tables)
      throws IOException {
    List<String> checks = writer.timed("check", () -> checks(choice));
    long refused = Written.number(tables.rejects(), "refused");
    long missing = Written.number(tables.rejects(), "missing rows");
    same("input records", records + missing, written(DocumentsJob.TABLE) + refused);
    checks.add("records = documents + refused");
    for (Table table : PARTS) {
      if (choice.hasAny(table)) {
        long expected = Written.number(tables.documents(), table.name());
        same(table.name(), expected, written(table));
        checks.add("%1$s of the documents = rows of %1$s".formatted(table.name()));
      }
    }

    Descriptions.write(study, choice.tables(), output);
    return new RunResult(
        output.target().toString(),
        sources.files(),
        sources.bytes(),
        Written.number(tables.documents(), "bytes"),
        inOrder(choice),
        refused,
        writer.stages(),
        tables.ties(),
        checks,
        tables.skipped());
  }

  /** Checks the files and says for what. */
  private List<String> checks(TableChoice choice) {
    Set<Table> ownKey = new HashSet<>(Tables.ALL);
    KEYS_BY_MAKING.forEach(ownKey::remove);
    TableChecks.check(writer.counts(), ownKey, writer::read);
    List<String> checks =
        new ArrayList<>(
            List.of("rows in the files = rows written", "required columns hold no null"));
    List<String> byMaking =
        KEYS_BY_MAKING.stream().filter(choice::hasAny).map(Table::name).toList();
    checks.add(
        byMaking.isEmpty()
            ? "keys are unique"
            : "keys are unique (by their making, and looked at by rabita verify alone: %s)"
                .formatted(String.join(", ", byMaking)));
    return checks;
  }

  /** What goes in comes out: records, sentences and tokens are counted twice. */
  private static void same(String what, long expected, long found) {
    if (expected != found) {
      throw new IllegalStateException(
          "The %s do not add up: %s expected, %s in the tables".formatted(what, expected, found));
    }
  }

  private long written(Table table) {
    return writer.counts().get(table);
  }

  private Map<String, Long> inOrder(TableChoice choice) {
    Map<String, Long> ordered = new LinkedHashMap<>();
    choice.tables().forEach(table -> ordered.put(table.name(), written(table)));
    return ordered;
  }

  private interface Work {
    RunResult result() throws IOException;
  }
}
