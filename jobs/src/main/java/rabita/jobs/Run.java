package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rabita.annotators.NameModel;
import rabita.annotators.SparkNlp;
import rabita.jobs.Steps.Step;
import rabita.sources.RawRecord;
import rabita.sources.RejectReason;
import rabita.sources.Sources;
import rabita.sources.UserException;
import rabita.study.Study;
import rabita.tables.Descriptions;
import rabita.tables.Output;
import rabita.tables.Table;
import rabita.tables.TableChecks;

/**
 * The whole job: reads, analyses each document once, cuts the tables, checks them.
 *
 * <p>The tables lie in the output's staging folder afterwards; publishing is the caller's.
 */
public final class Run {
  private static final Set<Table> KEYS_BY_MAKING = Set.of(TokensJob.TABLE, SentencesJob.TABLE);

  private final SparkSession spark;
  private final Study study;
  private final Output output;
  private final int concurrency;
  private final Consumer<String> progress;
  private final TableWriter writer;

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
    writer = new TableWriter(spark, output, progress);
  }

  /** Does it all. */
  public RunResult run(Sources sources) throws IOException {
    return run(sources, List.of());
  }

  /**
   * The same with models that find names which the study does not have.
   *
   * @param models at most one a language
   */
  public RunResult run(Sources sources, List<NameModel> models) throws IOException {
    Dataset<Row> analysis = AnnotateJob.rows(sources.rows(), study);
    Map<String, Object> counts = writer.keep("annotate", analysis, recordCounts());
    long records = records(counts);
    Dataset<Row> annotated = writer.kept("annotate", analysis);
    Optional<Dataset<Row>> refused = writer.keepFew("refused", AcceptJob.refused(annotated));
    Dataset<Row> accepted = AcceptJob.accepted(annotated, refused);
    try (Steps steps = new Steps(concurrency)) {
      Accepted input = new Accepted(annotated, accepted, refused, byLanguage(counts));
      return write(sources, records, input, steps, models);
    }
  }

  /** Writes the tables; what others wait for and what takes longest stands first. */
  private RunResult write(
      Sources sources, long records, Accepted input, Steps steps, List<NameModel> models)
      throws IOException {
    Dataset<Row> accepted = input.accepted();
    Step<Copies> copies = steps.add(() -> copies(input));
    Step<Map<String, Object>> rejects = steps.add(() -> rejects(input));
    addSorted(steps, TokensJob.TABLE, () -> TokensJob.rows(accepted));
    Step<Dataset<Row>> namings = steps.add(() -> namings(accepted, copies.result()));
    Step<Map<String, Object>> documents = steps.add(() -> documents(accepted, copies.result()));
    Step<Dataset<Row>> timeline =
        steps.add(() -> timeline(namings.result(), accepted, copies.result()));
    Step<Dataset<Row>> pairs = steps.add(() -> pairs(namings.result()));
    Step<Dataset<Row>> cooccurrence = steps.add(() -> cooccurrence(pairs.result()));
    add(
        steps,
        TriadsJob.TABLE,
        () -> TriadsJob.rows(accepted, copies.result().members(), pairs.result()));
    add(steps, ActorsNetworkJob.TABLE, () -> ActorsNetworkJob.rows(cooccurrence.result()));
    add(
        steps,
        CoverageJob.TABLE,
        () -> CoverageJob.rows(accepted, (Long) rejects.result().get("refused")));
    Step<Dataset<Row>> sentences = steps.add(() -> sentences(accepted));
    Step<Dataset<Row>> evidence = steps.add(() -> evidence(accepted, copies.result()));
    Step<Dataset<Row>> mentions = steps.add(() -> mentions(accepted, evidence, sentences, models));
    add(steps, StoriesJob.TABLE, () -> StoriesJob.rows(accepted, copies.result().members()));
    addSorted(steps, ThemeMentionsJob.TABLE, () -> ThemeMentionsJob.rows(accepted));
    addSorted(steps, EvidenceTermsJob.TABLE, () -> EvidenceTermsJob.rows(accepted));
    add(steps, TieThemesJob.TABLE, () -> TieThemesJob.rows(namings.result()));
    add(steps, TieTermsJob.TABLE, () -> TieTermsJob.rows(namings.result()));
    add(steps, ThemesJob.TABLE, () -> ThemesJob.rows(spark, study));
    add(steps, EventsJob.TABLE, () -> events(input, copies.result()));
    addSorted(steps, DatesJob.TABLE, () -> DatesJob.rows(accepted));
    add(steps, PatternsJob.TABLE, () -> patterns(input, copies.result()));
    Step<TopicTables> topics = steps.add(() -> topics(input, copies.result()));
    add(steps, TopicsJob.TABLE, () -> topics.result().topics());
    add(steps, DocumentTopicsJob.TABLE, () -> topics.result().documents());
    add(steps, EntitiesJob.TABLE, () -> EntitiesJob.rows(spark, study));
    add(steps, BurstsJob.TABLE, () -> BurstsJob.rows(timeline.result()));
    add(steps, ChangesJob.TABLE, () -> ChangesJob.rows(timeline.result()));
    add(
        steps,
        KeyphrasesJob.TABLE,
        () -> keyphrases(evidence.result(), sentences.result(), mentions.result()));
    steps.finish();

    Step<List<Tie>> ties = steps.add(() -> TiesJob.ties(namings.result(), study.focus()));
    writer.timed("check", this::check);
    long refused = (Long) rejects.result().get("refused");
    long missing = (Long) rejects.result().get("missing rows");
    same("input records", records + missing, written(DocumentsJob.TABLE) + refused);
    same("sentences", number(documents, "sentences"), written(SentencesJob.TABLE));
    same("tokens", number(documents, "tokens"), written(TokensJob.TABLE));
    Descriptions.write(study, Tables.ALL, output);
    return new RunResult(
        output.target().toString(),
        sources.files(),
        sources.bytes(),
        number(documents, "bytes"),
        inOrder(),
        refused,
        writer.stages(),
        ties.result(),
        topics.result().skipped());
  }

  private void add(Steps steps, Table table, Callable<Dataset<Row>> rows) {
    steps.add(() -> writer.write(table, rows.call()));
  }

  private void addSorted(Steps steps, Table table, Callable<Dataset<Row>> rows) {
    steps.add(() -> writer.writeSorted(table, rows.call()));
  }

  private Dataset<Row> timeline(Dataset<Row> namings, Dataset<Row> accepted, Copies copies)
      throws IOException {
    writer.writeSorted(
        TimelineJob.TABLE, TimelineJob.rows(namings, accepted, copies.members(), study));
    return writer.read(TimelineJob.TABLE);
  }

  private Dataset<Row> keyphrases(
      Dataset<Row> evidence, Dataset<Row> sentences, Dataset<Row> mentions) {
    if (!SparkNlp.isPresent()) {
      progress.accept("keyphrases: none, Spark NLP is not on the class path. " + SparkNlp.ADD);
      return spark.createDataFrame(List.of(), KeyphrasesJob.TABLE.schema());
    }

    return KeyphrasesJob.rows(evidence, sentences, mentions, study.focus());
  }

  private Dataset<Row> mentions(
      Dataset<Row> accepted,
      Step<Dataset<Row>> evidence,
      Step<Dataset<Row>> sentences,
      List<NameModel> models)
      throws IOException {
    Dataset<Row> named = MentionsJob.rows(accepted);
    if (models.isEmpty()) {
      writer.writeSorted(MentionsJob.TABLE, named);
    } else {
      Dataset<Row> unknown =
          UnknownNamesJob.rows(evidence.result(), sentences.result(), named, models);
      writer.write(MentionsJob.TABLE, named.unionByName(unknown));
    }

    return writer.read(MentionsJob.TABLE);
  }

  private Dataset<Row> evidence(Dataset<Row> accepted, Copies copies) throws IOException {
    writer.write(
        EvidenceJob.TABLE, EvidenceJob.rows(StoriesJob.withStory(accepted, copies.members())));
    return writer.read(EvidenceJob.TABLE);
  }

  private Dataset<Row> sentences(Dataset<Row> accepted) throws IOException {
    writer.writeSorted(SentencesJob.TABLE, SentencesJob.rows(accepted));
    return writer.read(SentencesJob.TABLE);
  }

  private Copies copies(Accepted input) throws IOException {
    Optional<Dataset<Row>> duplicates =
        writer.keepFew("duplicates", DocumentsJob.duplicates(input.accepted()));
    return new Copies(
        duplicates,
        new StoryFinder(writer, study.stories())
            .members(
                input.accepted(),
                duplicates.map(rows -> writer.kept("duplicates", rows)),
                input.comparable()));
  }

  private Dataset<Row> events(Accepted input, Copies copies) throws IOException {
    return input.multilingual()
        ? new EventFinder(writer, study.events())
            .rows(EventsJob.features(input.accepted(), copies.members()))
        : EventsJob.none(spark);
  }

  private Dataset<Row> patterns(Accepted input, Copies copies) throws IOException {
    Dataset<Row> accepted = input.accepted();
    Optional<Dataset<Row>> rules =
        input.all() < study.patterns().minimumDocuments()
            ? Optional.empty()
            : new PatternFinder(writer, study.patterns())
                .rules(
                    PatternsJob.transactions(
                        accepted,
                        copies.members(),
                        PatternsJob.actors(accepted).union(PatternsJob.themes(accepted)),
                        study.patterns()));
    return rules.orElseGet(() -> spark.createDataFrame(List.of(), PatternsJob.TABLE.schema()));
  }

  private TopicTables topics(Accepted input, Copies copies) throws IOException {
    TopicFinder finder = new TopicFinder(spark, writer, study);
    return finder.hasEnough(input.byLanguage())
        ? finder.find(TopicsJob.words(input.accepted(), copies.members(), study))
        : finder.none(input.byLanguage());
  }

  private Dataset<Row> namings(Dataset<Row> accepted, Copies copies) throws IOException {
    Dataset<Row> counted = NamingsJob.rows(accepted, copies.members());
    writer.keep("namings", counted, count(lit(1)).as(TableChecks.ROWS));
    return writer.kept("namings", counted);
  }

  private Dataset<Row> pairs(Dataset<Row> namings) throws IOException {
    Dataset<Row> counted = PairsJob.rows(namings);
    writer.keep("pairs", counted, count(lit(1)).as(TableChecks.ROWS));
    return writer.kept("pairs", counted);
  }

  private Dataset<Row> cooccurrence(Dataset<Row> pairs) throws IOException {
    writer.write(CooccurrenceJob.TABLE, CooccurrenceJob.rows(pairs, study.backboneDelta()));
    return writer.read(CooccurrenceJob.TABLE);
  }

  private Map<String, Object> rejects(Accepted input) throws IOException {
    return writer.write(
        RejectsJob.TABLE,
        RejectsJob.rows(input.annotated(), input.accepted(), input.refused()),
        count(when(col("refused"), 1)).as("refused"),
        count(when(col("reason").equalTo(RejectReason.MISSING_ROWS.label()), 1))
            .as("missing rows"));
  }

  private Map<String, Object> documents(Dataset<Row> accepted, Copies copies) throws IOException {
    return writer.write(
        DocumentsJob.TABLE,
        DocumentsJob.rows(StoriesJob.withStory(accepted, copies.members()), copies.duplicates()),
        sum("n_sentences").as("sentences"),
        sum("n_tokens").as("tokens"),
        sum(octet_length(col("text"))).as("bytes"));
  }

  private Column[] recordCounts() {
    Column noColumn = col("reason").equalTo(RejectReason.NO_TEXT_COLUMN.label());
    List<Column> counts = new ArrayList<>();
    counts.add(count(lit(1)).as(TableChecks.ROWS));
    counts.add(count(when(col("role").equalTo(RawRecord.DOCUMENT), 1)).as("documents"));
    counts.add(count(when(col("role").equalTo(RawRecord.REJECT), 1)).as("rejects"));
    counts.add(count(when(noColumn, 1)).as("without text column"));
    counts.add(min(when(noColumn, col("uri"))).as("uri"));
    counts.add(min(when(noColumn, col("excerpt"))).as("columns"));
    for (String language : study.languages()) {
      counts.add(count(when(col("language").equalTo(language), 1)).as("documents in " + language));
    }

    return counts.toArray(Column[]::new);
  }

  /** Documents of each language of the study. */
  private Map<String, Long> byLanguage(Map<String, Object> counts) {
    Map<String, Long> documents = new LinkedHashMap<>();
    for (String language : study.languages()) {
      documents.put(language, (Long) counts.get("documents in " + language));
    }

    return documents;
  }

  /** Whether there are documents in two languages. */
  private boolean multilingual(Map<String, Object> counts) {
    return study.languages().stream()
            .filter(language -> (Long) counts.get("documents in " + language) > 0)
            .count()
        > 1;
  }

  /**
   * Number of input records read.
   *
   * @throws UserException when no file has a column for the text
   */
  private long records(Map<String, Object> counts) {
    long documents = (Long) counts.get("documents");
    long rejects = (Long) counts.get("rejects");
    if (documents == 0 && rejects > 0 && counts.get("without text column").equals(rejects)) {
      throw new UserException(
          "Cannot find the text in %s: none of its columns (%s) is named %s. Name the column in fields.text of the study."
              .formatted(
                  counts.get("uri"),
                  counts.get("columns"),
                  String.join(", ", study.fields().text())));
    }

    return documents + rejects;
  }

  private void check() {
    Set<Table> ownKey = new HashSet<>(Tables.ALL);
    ownKey.removeAll(KEYS_BY_MAKING);
    TableChecks.check(writer.counts(), ownKey, writer::read);
  }

  /** What goes in comes out: records, sentences and tokens are counted twice. */
  private static void same(String what, long expected, long found) {
    if (expected != found) {
      throw new IllegalStateException(
          "The %s do not add up: %s expected, %s in the tables".formatted(what, expected, found));
    }
  }

  /** A sum taken while a table was written; of no rows it is 0. */
  private static long number(Step<Map<String, Object>> metrics, String name) throws IOException {
    Object sum = metrics.result().get(name);
    return sum == null ? 0 : (Long) sum;
  }

  private long written(Table table) {
    return writer.counts().get(table);
  }

  private Map<String, Long> inOrder() {
    Map<String, Long> ordered = new LinkedHashMap<>();
    Tables.ALL.forEach(table -> ordered.put(table.name(), written(table)));
    return ordered;
  }

  /** Annotated records, the documents among them that stay, and those that do not. */
  private record Accepted(
      Dataset<Row> annotated,
      Dataset<Row> accepted,
      Optional<Dataset<Row>> refused,
      Map<String, Long> byLanguage) {

    /** Whether any language has two documents. */
    boolean comparable() {
      return byLanguage.values().stream().anyMatch(n -> n > 1);
    }

    /** Whether there are documents in several languages. */
    boolean multilingual() {
      return byLanguage.values().stream().filter(n -> n > 0).count() > 1;
    }

    /** Documents of all languages. */
    long all() {
      return byLanguage.values().stream().mapToLong(n -> n).sum();
    }
  }

  /** Documents with the text of another, and those that are not the lead of their story. */
  private record Copies(Optional<Dataset<Row>> duplicates, Optional<Dataset<Row>> members) {}
}
