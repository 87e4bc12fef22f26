package rabita.jobs;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;
import rabita.analysis.Level;
import rabita.analysis.Unit;
import rabita.annotators.Keyphrase;
import rabita.annotators.KeyphraseRanking;
import rabita.annotators.KeyphraseRanking.Compared;
import rabita.annotators.KeyphraseRanking.Ranked;
import rabita.annotators.Keyphrases;
import rabita.annotators.PairSentence;
import rabita.annotators.PairSentence.Name;
import rabita.study.Granularity;
import rabita.tables.Table;
import rabita.text.Languages;

/**
 * Input: evidence, sentences, mentions. Output: {@link #TABLE}.
 *
 * <p>Of each set of near-duplicates the lead alone is read. Time of YAKE grows with the square of a
 * cell's words, so of many sentences a sample is read: those with the smallest hash of their place.
 */
public final class KeyphrasesJob {
  public static final Table TABLE =
      Table.of(
              "keyphrases",
              "A phrase that stands out in the sentences that name a pair of the study's focus (YAKE, Campos 2020), and more so than where other states are named (Dunning 1993)",
              "level, a, b, language, granularity, period_start, phrase",
              """
          level STRING NOT NULL COMMENT 'country',
          a STRING NOT NULL COMMENT 'First state of the pair',
          b STRING NOT NULL COMMENT 'Second state',
          language STRING NOT NULL COMMENT 'Language of the sentences',
          granularity STRING NOT NULL COMMENT 'Length of the period: all, year',
          period_start DATE COMMENT 'First day of the period, null for all; undated documents count only there',
          phrase STRING NOT NULL COMMENT 'Two or three words in a row without stop words, no name of the pair among them and not all names and titles, in the form that is commonest in the sentences',
          score DOUBLE NOT NULL COMMENT 'Score of YAKE, above 0: lower is better; compare inside a cell alone',
          n_sentences BIGINT NOT NULL COMMENT 'Sentences read that hold the phrase, 2 or more',
          n_documents BIGINT NOT NULL COMMENT 'Documents of these, of each story its lead alone',
          n BIGINT NOT NULL COMMENT 'Sentences read of the pair, language and period: at most 150',
          n_sentences_others BIGINT NOT NULL COMMENT 'Sentences read that hold the phrase and name two states, but not the pair: of any period',
          n_others BIGINT NOT NULL COMMENT 'Sentences read of the language that name two states, but not the pair: at most 5,000',
          g2 DOUBLE NOT NULL COMMENT 'Log-likelihood ratio of the share of n_sentences in n against that of n_sentences_others in n_others (Dunning 1993), at least 0: rank phrases by it, those of one document last, then by score'
          """)
          .references("a", "entities", "entity_id")
          .references("b", "entities", "entity_id")
          .unit("sentence", "n_sentences, n, n_sentences_others, n_others")
          .unit("document", "n_documents")
          .unit("nat", "g2");

  private static final int MOST_SENTENCES = 150;
  private static final int MOST_PHRASES = 20;
  private static final String CELL = "level, a, b, language, granularity, period_start";
  private static final String PHRASE = "norms, phrase, score, n_sentences, n_documents";

  private static final StructType CANDIDATE =
      StructType.fromDDL(
          "level STRING, a STRING, b STRING, language STRING, granularity STRING, period_start DATE,"
              + " norms STRING, phrase STRING, score DOUBLE, n_sentences BIGINT, n_documents BIGINT,"
              + " n BIGINT");

  private KeyphrasesJob() {}

  /**
   * The phrases of the pairs of a focus.
   *
   * @param evidence rows of {@link EvidenceJob}
   * @param sentences rows of {@link SentencesJob}
   * @param mentions rows of {@link MentionsJob}
   * @param focus states, by their code
   */
  public static Dataset<Row> rows(
      Dataset<Row> evidence, Dataset<Row> sentences, Dataset<Row> mentions, List<String> focus) {
    List<String> states = focus.stream().sorted().toList();
    Dataset<Row> ofStates = ofStates(evidence);
    Dataset<Row> others = OtherPhrases.rows(ofStates, sentences, states);
    return candidates(ofFocus(ofStates, states), sentences, mentions)
        .join(others, Columns.named("language", "a", "b", "norms"), "left")
        .na()
        .fill(0L, new String[] {"n_others"})
        .groupBy(Columns.of(CELL + ", n"))
        .agg(array_sort(collect_list(struct(Columns.of(PHRASE + ", n_others")))).as("phrases"))
        .flatMap((FlatMapFunction<Row, Row>) KeyphrasesJob::best, Encoders.row(TABLE.schema()));
  }

  /** What YAKE finds in the sentences of each cell, and a row of no phrase. */
  private static Dataset<Row> candidates(
      Dataset<Row> evidence, Dataset<Row> sentences, Dataset<Row> mentions) {
    WindowSpec sample =
        Window.partitionBy(Columns.of(CELL))
            .orderBy(
                xxhash64(col("doc_id"), col("sentence_index")),
                col("doc_id"),
                col("sentence_index"));
    Dataset<Row> read =
        Strata.byPeriod(evidence, Strata.periodsAndAll(List.of(Granularity.YEAR)))
            .withColumn("place", row_number().over(sample))
            .filter(col("place").leq(MOST_SENTENCES));
    Dataset<Row> named =
        sentences
            .select("doc_id", "sentence_index", "begin", "text")
            .join(broadcast(read), Columns.named("doc_id", "sentence_index"));
    return withNames(named, mentions)
        .groupBy(Columns.of(CELL))
        .agg(
            array_sort(collect_list(struct("doc_id", "sentence_index", "text", "names")))
                .as("sentences"))
        .flatMap((FlatMapFunction<Row, Row>) KeyphrasesJob::candidates, Encoders.row(CANDIDATE));
  }

  /** The sentences, each with the mentions in it, from its own begin. */
  private static Dataset<Row> withNames(Dataset<Row> named, Dataset<Row> mentions) {
    Dataset<Row> names =
        mentions
            .filter(not(col("match").equalTo(UnknownNamesJob.MODEL)))
            .select(
                col("doc_id"),
                col("sentence_index"),
                col("country"),
                col("begin").as("name_begin"),
                col("end").as("name_end"));
    Column ofPair = coalesce(col("country").isin(col("a"), col("b")), lit(false));
    return named
        .join(names, Columns.named("doc_id", "sentence_index"))
        .groupBy(Columns.of(CELL + ", doc_id, sentence_index, text"))
        .agg(
            array_sort(
                    collect_list(
                        struct(
                            col("name_begin").minus(col("begin")).as("begin"),
                            col("name_end").minus(col("begin")).as("end"),
                            ofPair.as("of_pair"))))
                .as("names"));
  }

  /** Sentences that name two states, in the lead of a story. */
  private static Dataset<Row> ofStates(Dataset<Row> evidence) {
    return evidence.filter(
        col("level")
            .equalTo(Level.COUNTRY.label())
            .and(col("unit").equalTo(Unit.SENTENCE.label()))
            .and(col("story_id").equalTo(col("doc_id"))));
  }

  private static Dataset<Row> ofFocus(Dataset<Row> evidence, List<String> states) {
    Object[] focus = states.toArray();
    return evidence.filter(col("a").isin(focus).and(col("b").isin(focus)));
  }

  /** The phrases of a cell, a row each, and one that counts the sentences of others. */
  private static Iterator<Row> candidates(Row cell) {
    List<PairSentence> sentences =
        cell.<Row>getList(cell.fieldIndex("sentences")).stream()
            .map(KeyphrasesJob::sentence)
            .toList();
    List<Keyphrase> phrases =
        new ArrayList<>(new Keyphrases(Languages.load(cell.getAs("language"))).of(sentences));
    phrases.add(new Keyphrase(OtherPhrases.ANY, "", 0, 0, 0));
    long n = sentences.size();
    return phrases.stream()
        .map(
            phrase ->
                row(
                    cell,
                    phrase.norms(),
                    phrase.phrase(),
                    phrase.score(),
                    phrase.sentences(),
                    phrase.documents(),
                    n))
        .iterator();
  }

  private static PairSentence sentence(Row row) {
    return new PairSentence(
        row.getAs("doc_id"),
        row.getAs("text"),
        row.<Row>getList(row.fieldIndex("names")).stream()
            .map(name -> new Name(name.getInt(0), name.getInt(1), name.getBoolean(2)))
            .toList());
  }

  /** The best of a cell's candidates. */
  private static Iterator<Row> best(Row cell) {
    List<Compared> all =
        cell.<Row>getList(cell.fieldIndex("phrases")).stream()
            .map(KeyphrasesJob::compared)
            .toList();
    // Its folded words are none, so it sorts before all others.
    long others = all.get(0).others();
    long n = cell.getAs("n");
    return new KeyphraseRanking(n, others, MOST_PHRASES)
        .best(all.subList(1, all.size())).stream()
            .map(ranked -> row(cell, ranked, n, others))
            .iterator();
  }

  private static Compared compared(Row row) {
    Keyphrase phrase =
        new Keyphrase(
            row.getAs("norms"),
            row.getAs("phrase"),
            row.getAs("score"),
            row.getAs("n_sentences"),
            row.getAs("n_documents"));
    return new Compared(phrase, row.getAs("n_others"));
  }

  private static Row row(Row cell, Ranked ranked, long n, long others) {
    Keyphrase phrase = ranked.phrase();
    return row(
        cell,
        phrase.phrase(),
        phrase.score(),
        phrase.sentences(),
        phrase.documents(),
        n,
        ranked.others(),
        others,
        ranked.g2());
  }

  /** A row of a cell's key and more. */
  private static Row row(Row cell, Object... more) {
    List<Object> values = new ArrayList<>();
    for (String name : CELL.split(", ")) {
      values.add(cell.getAs(name));
    }

    values.addAll(List.of(more));
    return RowFactory.create(values.toArray());
  }
}
