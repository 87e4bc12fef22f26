package rabita.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import rabita.sources.RawRecord;
import rabita.sources.RejectReason;
import rabita.sources.Sources;
import rabita.sources.UserException;
import rabita.study.Study;
import rabita.tables.Output;
import rabita.tables.Table;
import rabita.tables.TableChecks;
import rabita.text.Languages;

/**
 * The whole job: reads, analyses each document once, cuts the tables, checks them.
 *
 * <p>The tables lie in the output's staging folder afterwards; publishing is the caller's.
 */
public final class Run {
  /** A join may send this many rows to every executor. */
  private static final long BROADCAST_ROWS = 1_000_000;

  private final SparkSession spark;
  private final Study study;
  private final Output output;
  private final int concurrency;
  private final Consumer<String> progress;
  private final List<Stage> stages = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  /**
   * @param concurrency how many tables may be written at a time
   * @param progress is told each stage when it begins
   */
  public Run(
      SparkSession spark, Study study, Output output, int concurrency, Consumer<String> progress) {
    this.spark = spark;
    this.study = study;
    this.output = output;
    this.concurrency = concurrency;
    this.progress = progress;
  }

  /** Does it all. */
  public RunResult run(Sources sources) throws IOException {
    String annotatedPath = output.work("annotated");
    timed("annotate", () -> annotate(sources, annotatedPath));
    Dataset<Row> annotated = spark.read().parquet(annotatedPath);
    long records = records(annotated);
    Dataset<Row> refused = small(AcceptJob.refused(annotated), "refused");
    Dataset<Row> accepted = AcceptJob.accepted(annotated, refused);

    write(cuts(annotated, refused, accepted));

    Row sums = sums(accepted);
    long refusedRecords = read(RejectsJob.TABLE).filter("refused").count();
    checkSums(records, sums, refusedRecords);
    return new RunResult(
        output.target().toString(),
        sources.files(),
        sources.bytes(),
        sums.getLong(2),
        inOrder(),
        refusedRecords,
        List.copyOf(stages),
        TiesJob.ties(read(EvidenceJob.TABLE), study.focus()));
  }

  private long annotate(Sources sources, String path) {
    AnnotateJob.rows(sources.rows(), study).write().option("compression", "snappy").parquet(path);
    return 0;
  }

  /**
   * Number of input records read.
   *
   * @throws UserException when no file has a column for the text
   */
  private long records(Dataset<Row> annotated) {
    Column document = col("role").equalTo(RawRecord.DOCUMENT);
    Column reject = col("role").equalTo(RawRecord.REJECT);
    Column noColumn = col("reason").equalTo(RejectReason.NO_TEXT_COLUMN.label());
    Row row =
        annotated
            .agg(
                count(when(document, 1)),
                count(when(reject, 1)),
                count(when(noColumn, 1)),
                min(when(noColumn, col("uri"))),
                min(when(noColumn, col("excerpt"))))
            .first();
    if (row.getLong(0) == 0 && row.getLong(2) > 0 && row.getLong(1) == row.getLong(2)) {
      throw new UserException(
          "Cannot find the text in %s: none of its columns (%s) is named %s. Name the column in fields.text of the study."
              .formatted(
                  row.getString(3), row.getString(4), String.join(", ", study.fields().text())));
    }

    return row.getLong(0) + row.getLong(1);
  }

  /** All tables; those that take longest stand first. */
  private List<Cut> cuts(Dataset<Row> annotated, Dataset<Row> refused, Dataset<Row> accepted) {
    Dataset<Row> documents = accepted.select("doc_id", "source", "language", "published_on");
    Dataset<Row> analysed = documents.filter(col("language").notEqual(Languages.UNDETERMINED));
    Dataset<Row> mentions = MentionsJob.rows(accepted);
    Dataset<Row> evidence = EvidenceJob.rows(accepted);
    Dataset<Row> entities = EntitiesJob.rows(spark, study);
    Dataset<Row> dates = DatesJob.rows(accepted);
    Dataset<Row> rejects = RejectsJob.rows(annotated, refused);
    Dataset<Row> actors = PresenceJob.actors(mentions, study);
    return List.of(
        new Cut(
            TimelineJob.TABLE,
            TimelineJob.rows(
                actors,
                FocusJob.rows(evidence, entities, study.focus()),
                dates,
                analysed,
                study.granularities())),
        new Cut(
            CooccurrenceJob.TABLE,
            CooccurrenceJob.rows(
                evidence,
                PresenceJob.rows(PresenceJob.byDocument(actors)),
                PresenceJob.units(accepted))),
        new Cut(TokensJob.TABLE, TokensJob.rows(accepted)),
        new Cut(
            DocumentsJob.TABLE,
            DocumentsJob.rows(accepted, small(DocumentsJob.duplicates(accepted), "duplicates"))),
        new Cut(SentencesJob.TABLE, SentencesJob.rows(accepted)),
        new Cut(MentionsJob.TABLE, mentions),
        new Cut(EntitiesJob.TABLE, entities),
        new Cut(DatesJob.TABLE, dates),
        new Cut(EvidenceJob.TABLE, evidence),
        new Cut(RejectsJob.TABLE, rejects),
        new Cut(CoverageJob.TABLE, CoverageJob.rows(documents, rejects)));
  }

  /** Writes tables, several at a time: on small inputs planning takes longer than the work. */
  private void write(List<Cut> cuts) throws IOException {
    ExecutorService writers = Executors.newFixedThreadPool(concurrency);
    try {
      List<Future<?>> written = new ArrayList<>();
      for (Cut cut : cuts) {
        written.add(writers.submit(() -> write(cut.table(), cut.rows())));
      }

      for (Future<?> table : written) {
        table.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("Cannot write the tables", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while writing the tables", e);
    } finally {
      writers.shutdownNow();
    }
  }

  private Void write(Table table, Dataset<Row> rows) throws IOException {
    timed(
        table.name(),
        () -> {
          table
              .shape(rows)
              .write()
              .mode(SaveMode.ErrorIfExists)
              .option("compression", "zstd")
              .parquet(output.table(table.name()));
          boolean ownKey = !Set.of(TokensJob.TABLE, SentencesJob.TABLE).contains(table);
          long count = TableChecks.count(table, read(table), ownKey);
          counts.put(table.name(), count);
          return count;
        });
    return null;
  }

  private Dataset<Row> read(Table table) {
    return spark.read().parquet(output.table(table.name()));
  }

  /** Rows that are few in any sane input, kept for several joins. */
  private Dataset<Row> small(Dataset<Row> rows, String name) {
    String path = output.work(name);
    rows.write().parquet(path);
    Dataset<Row> kept = spark.read().schema(rows.schema()).parquet(path);
    long count = kept.count();
    return count > 0 && count < BROADCAST_ROWS ? broadcast(kept) : kept;
  }

  private static Row sums(Dataset<Row> accepted) {
    return accepted
        .agg(sum("n_sentences"), sum("n_tokens"), sum(octet_length(col("text"))).cast("bigint"))
        .na()
        .fill(0L)
        .first();
  }

  /** What goes in comes out: records, sentences and tokens are counted twice. */
  private void checkSums(long records, Row sums, long refused) {
    long missing =
        read(RejectsJob.TABLE)
            .filter(col("reason").equalTo(RejectReason.MISSING_ROWS.label()))
            .count();
    same("input records", records + missing, counts.get(DocumentsJob.TABLE.name()) + refused);
    same("sentences", sums.getLong(0), counts.get(SentencesJob.TABLE.name()));
    same("tokens", sums.getLong(1), counts.get(TokensJob.TABLE.name()));
  }

  private static void same(String what, long expected, long found) {
    if (expected != found) {
      throw new IllegalStateException(
          "The %s do not add up: %s expected, %s in the tables".formatted(what, expected, found));
    }
  }

  private Map<String, Long> inOrder() {
    Map<String, Long> ordered = new LinkedHashMap<>();
    Tables.ALL.forEach(table -> ordered.put(table.name(), counts.get(table.name())));
    return ordered;
  }

  private void timed(String name, Supplier<Long> work) throws IOException {
    progress.accept(name);
    spark.sparkContext().setJobDescription(name);
    long begin = System.nanoTime();
    long rows = work.get();
    double seconds = (System.nanoTime() - begin) / 1e9;
    stages.add(new Stage(name, seconds, rows, output.size(name)));
  }

  /** A table and its rows before they are written. */
  private record Cut(Table table, Dataset<Row> rows) {}
}
