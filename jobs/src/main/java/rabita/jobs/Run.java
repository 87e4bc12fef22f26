package rabita.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import rabita.sources.Sources;
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
  private final Consumer<String> progress;
  private final List<Stage> stages = new ArrayList<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  /**
   * @param progress is told each stage when it begins
   */
  public Run(SparkSession spark, Study study, Output output, Consumer<String> progress) {
    this.spark = spark;
    this.study = study;
    this.output = output;
    this.progress = progress;
  }

  /** Does it all. */
  public RunResult run(Sources sources) throws IOException {
    String annotatedPath = output.work("annotated");
    timed("annotate", () -> annotate(sources, annotatedPath));
    Dataset<Row> annotated = spark.read().parquet(annotatedPath);
    Dataset<Row> refused = small(AcceptJob.refused(annotated), "refused");
    Dataset<Row> accepted = AcceptJob.accepted(annotated, refused);
    Dataset<Row> duplicates = small(DocumentsJob.duplicates(accepted), "duplicates");

    write(DocumentsJob.TABLE, DocumentsJob.rows(accepted, duplicates));
    write(SentencesJob.TABLE, SentencesJob.rows(accepted));
    write(TokensJob.TABLE, TokensJob.rows(accepted));
    write(MentionsJob.TABLE, MentionsJob.rows(accepted));
    write(EntitiesJob.TABLE, EntitiesJob.rows(spark, study));
    write(DatesJob.TABLE, DatesJob.rows(accepted));
    write(EvidenceJob.TABLE, EvidenceJob.rows(accepted));
    write(RejectsJob.TABLE, RejectsJob.rows(annotated, refused));
    writeAggregates(accepted);

    Row sums = sums(accepted);
    long refusedRecords = read(RejectsJob.TABLE).filter("refused").count();
    checkSums(annotated, sums, refusedRecords);
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

  private void annotate(Sources sources, String path) {
    AnnotateJob.rows(sources.rows(), study)
        .write()
        .option("compression", "snappy")
        .parquet(path);
  }

  private void writeAggregates(Dataset<Row> accepted) throws IOException {
    Dataset<Row> actors = PresenceJob.actors(read(MentionsJob.TABLE), study);
    Dataset<Row> evidence = EvidenceJob.rows(accepted);
    Dataset<Row> documents =
        read(DocumentsJob.TABLE).select("doc_id", "source", "language", "published_on");
    Dataset<Row> analysed =
        documents.filter(col("language").notEqual(Languages.UNDETERMINED));
    write(
        CooccurrenceJob.TABLE,
        CooccurrenceJob.rows(
            evidence,
            PresenceJob.rows(PresenceJob.byDocument(actors)),
            PresenceJob.units(accepted)));
    write(
        TimelineJob.TABLE,
        TimelineJob.rows(
            actors,
            FocusJob.rows(read(EvidenceJob.TABLE), read(EntitiesJob.TABLE), study.focus()),
            read(DatesJob.TABLE),
            analysed,
            study.granularities()));
    write(CoverageJob.TABLE, CoverageJob.rows(documents, read(RejectsJob.TABLE)));
  }

  private void write(Table table, Dataset<Row> rows) throws IOException {
    timed(
        table.name(),
        () ->
            table
                .shape(rows)
                .write()
                .mode(SaveMode.ErrorIfExists)
                .option("compression", "zstd")
                .parquet(output.table(table.name())));
    boolean ownKey = !Set.of(TokensJob.TABLE, SentencesJob.TABLE).contains(table);
    long count = TableChecks.count(table, read(table), ownKey);
    counts.put(table.name(), count);
    Stage written = stages.remove(stages.size() - 1);
    stages.add(
        new Stage(table.name(), written.seconds(), count, output.size(table.name())));
  }

  private Dataset<Row> read(Table table) {
    return spark.read().parquet(output.table(table.name()));
  }

  /** Rows that are few in any sane input, kept for several joins. */
  private Dataset<Row> small(Dataset<Row> rows, String name) {
    String path = output.work(name);
    rows.write().parquet(path);
    Dataset<Row> kept = spark.read().schema(rows.schema()).parquet(path);
    return kept.count() < BROADCAST_ROWS ? broadcast(kept) : kept;
  }

  private static Row sums(Dataset<Row> accepted) {
    return accepted
        .agg(
            sum("n_sentences"), sum("n_tokens"), sum(octet_length(col("text"))).cast("bigint"))
        .na()
        .fill(0L)
        .first();
  }

  /** What goes in comes out: records, sentences and tokens are counted twice. */
  private void checkSums(Dataset<Row> annotated, Row sums, long refused) {
    long records =
        annotated.filter(col("role").isin("document", "reject")).count()
            + read(RejectsJob.TABLE)
                .filter("refused and reason = 'truncated-file' and message like '% rows of %'")
                .count();
    same("input records", records, counts.get(DocumentsJob.TABLE.name()) + refused);
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

  private void timed(String name, Runnable work) {
    progress.accept(name);
    spark.sparkContext().setJobDescription(name);
    long begin = System.nanoTime();
    work.run();
    stages.add(new Stage(name, (System.nanoTime() - begin) / 1e9, 0, 0));
  }
}
