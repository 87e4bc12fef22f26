package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rabita.annotators.NameModel;
import rabita.annotators.SparkNlp;
import rabita.jobs.Steps.Step;
import rabita.sources.RejectReason;
import rabita.study.Study;
import rabita.tables.Table;
import rabita.tables.TableChecks;

/** Which table is made of what, and in which order: the way of the data in one place. */
final class TableSteps {
  private final SparkSession spark;
  private final Study study;
  private final TableWriter writer;
  private final List<NameModel> models;
  private final TableChoice choice;
  private final ChosenTables chosen;
  private final Consumer<String> progress;

  TableSteps(
      SparkSession spark,
      Study study,
      TableWriter writer,
      List<NameModel> models,
      TableChoice choice,
      Consumer<String> progress) {
    this.spark = spark;
    this.study = study;
    this.writer = writer;
    this.models = models;
    this.choice = choice;
    chosen = new ChosenTables(writer, choice);
    this.progress = progress;
  }

  /**
   * What was counted and gathered while the tables were written.
   *
   * @param documents sums over the documents: sentences, tokens, bytes
   * @param rejects counts of the rejects: refused, missing rows
   * @param ties the ties of the focus
   * @param skipped a sentence for each part of the work that the input was too small for
   */
  record Written(
      Map<String, Object> documents,
      Map<String, Object> rejects,
      List<Tie> ties,
      List<String> skipped) {

    /** Sum or count of a name; of no rows it is 0. */
    static long number(Map<String, Object> metrics, String name) {
      Object value = metrics.get(name);
      return value == null ? 0 : (Long) value;
    }
  }

  /**
   * Writes the tables chosen; what others wait for and what takes longest stands first. A table
   * that is not chosen is made where another one is made of it, and not published.
   */
  Written write(Accepted input, Steps steps) throws IOException {
    Dataset<Row> accepted = input.accepted();
    Step<Copies> copies = steps.add(() -> copies(input));
    Step<Map<String, Object>> rejects = steps.add(() -> rejects(input));
    addSorted(steps, TokensJob.TABLE, () -> TokensJob.rows(accepted));
    Step<Dataset<Row>> namings = steps.add(() -> namings(accepted, copies.result()));
    Step<Map<String, Object>> documents = steps.add(() -> documents(accepted, copies.result()));
    Step<Dataset<Row>> timeline =
        addFor(
            steps,
            TimelineJob.TABLE,
            List.of(BurstsJob.TABLE, ChangesJob.TABLE),
            () -> timeline(namings.result(), accepted, copies.result()));
    Step<Dataset<Row>> pairs =
        addFor(
            steps,
            CooccurrenceJob.TABLE,
            List.of(ActorsNetworkJob.TABLE, TriadsJob.TABLE),
            () -> pairs(namings.result()));
    Step<Dataset<Row>> cooccurrence =
        addFor(
            steps,
            CooccurrenceJob.TABLE,
            List.of(ActorsNetworkJob.TABLE),
            () -> cooccurrence(pairs.result()));
    add(
        steps,
        TriadsJob.TABLE,
        () -> TriadsJob.rows(accepted, copies.result().members(), pairs.result()));
    add(steps, ActorsNetworkJob.TABLE, () -> ActorsNetworkJob.rows(cooccurrence.result()));
    add(
        steps,
        CoverageJob.TABLE,
        () -> CoverageJob.rows(accepted, (Long) rejects.result().get("refused")));
    List<Table> readers =
        models.isEmpty()
            ? List.of(KeyphrasesJob.TABLE)
            : List.of(KeyphrasesJob.TABLE, MentionsJob.TABLE);
    Step<Dataset<Row>> sentences =
        addFor(steps, SentencesJob.TABLE, readers, () -> sentences(accepted));
    Step<Dataset<Row>> evidence =
        addFor(steps, EvidenceJob.TABLE, readers, () -> evidence(accepted, copies.result()));
    Step<Dataset<Row>> mentions =
        addFor(
            steps,
            MentionsJob.TABLE,
            List.of(KeyphrasesJob.TABLE),
            () -> mentions(accepted, evidence, sentences));
    add(steps, StoriesJob.TABLE, () -> StoriesJob.rows(accepted, copies.result().members()));
    addSorted(steps, ThemeMentionsJob.TABLE, () -> ThemeMentionsJob.rows(accepted));
    addSorted(steps, EvidenceTermsJob.TABLE, () -> EvidenceTermsJob.rows(accepted));
    add(steps, TieThemesJob.TABLE, () -> TieThemesJob.rows(namings.result()));
    add(steps, TieTermsJob.TABLE, () -> TieTermsJob.rows(namings.result()));
    add(steps, ThemesJob.TABLE, () -> ThemesJob.rows(spark, study));
    add(steps, EventsJob.TABLE, () -> events(input, copies.result()));
    addSorted(steps, DatesJob.TABLE, () -> DatesJob.rows(accepted));
    add(steps, PatternsJob.TABLE, () -> patterns(input, copies.result()));
    Step<TopicTables> topics =
        choice.hasAny(TopicsJob.TABLE, DocumentTopicsJob.TABLE)
            ? steps.add(() -> topics(input, copies.result()))
            : () -> TopicTables.none(spark);
    add(steps, TopicsJob.TABLE, () -> topics.result().topics());
    add(steps, DocumentTopicsJob.TABLE, () -> topics.result().documents());
    add(steps, EntitiesJob.TABLE, () -> EntitiesJob.rows(spark, study));
    add(steps, BurstsJob.TABLE, () -> BurstsJob.rows(timeline.result()));
    add(steps, ChangesJob.TABLE, () -> ChangesJob.rows(timeline.result()));
    add(
        steps,
        KeyphrasesJob.TABLE,
        () -> keyphrases(evidence.result(), sentences.result(), mentions.result()));
    Step<List<Tie>> ties = steps.add(() -> ties(namings.result()));
    steps.finish();
    return new Written(
        documents.result(), rejects.result(), ties.result(), topics.result().skipped());
  }

  private void add(Steps steps, Table table, Callable<Dataset<Row>> rows) {
    if (choice.hasAny(table)) {
      steps.add(() -> writer.write(table, rows.call()));
    }
  }

  private void addSorted(Steps steps, Table table, Callable<Dataset<Row>> rows) {
    if (choice.hasAny(table)) {
      steps.add(() -> writer.writeSorted(table, rows.call()));
    }
  }

  /** A step that is done where its table, or one that is made of it, is chosen. */
  private <T> Step<T> addFor(Steps steps, Table table, List<Table> readers, Callable<T> work) {
    if (choice.hasAny(table) || choice.hasAny(readers.toArray(Table[]::new))) {
      return steps.add(work);
    }

    return () -> {
      throw new IllegalStateException("Nothing is chosen that is made of " + table.name());
    };
  }

  private Dataset<Row> timeline(Dataset<Row> namings, Dataset<Row> accepted, Copies copies)
      throws IOException {
    return chosen.madeSorted(
        TimelineJob.TABLE, TimelineJob.rows(namings, accepted, copies.members(), study));
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
      Dataset<Row> accepted, Step<Dataset<Row>> evidence, Step<Dataset<Row>> sentences)
      throws IOException {
    Dataset<Row> named = MentionsJob.rows(accepted);
    if (models.isEmpty()) {
      return chosen.madeSorted(MentionsJob.TABLE, named);
    }

    Dataset<Row> unknown =
        UnknownNamesJob.rows(evidence.result(), sentences.result(), named, models);
    return chosen.made(MentionsJob.TABLE, named.unionByName(unknown));
  }

  private Dataset<Row> evidence(Dataset<Row> accepted, Copies copies) throws IOException {
    return chosen.made(
        EvidenceJob.TABLE, EvidenceJob.rows(StoriesJob.withStory(accepted, copies.members())));
  }

  private Dataset<Row> sentences(Dataset<Row> accepted) throws IOException {
    return chosen.madeSorted(SentencesJob.TABLE, SentencesJob.rows(accepted));
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
    return chosen.made(CooccurrenceJob.TABLE, CooccurrenceJob.rows(pairs, study.backboneDelta()));
  }

  private List<Tie> ties(Dataset<Row> namings) {
    return writer.timed("ties", () -> TiesJob.ties(namings, study.focus()));
  }

  private Map<String, Object> rejects(Accepted input) throws IOException {
    return writer.write(
        RejectsJob.TABLE,
        RejectsJob.rows(
            input.annotated(),
            input.accepted(),
            input.refused().map(rows -> writer.kept("refused", rows))),
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

  /** Documents with the text of another, and those that are not the lead of their story. */
  private record Copies(Optional<Dataset<Row>> duplicates, Optional<Dataset<Row>> members) {}
}
