package rabita.jobs;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rabita.analysis.Level;
import rabita.analysis.Unit;
import rabita.annotators.Keyphrase;
import rabita.annotators.Keyphrases;
import rabita.annotators.PairSentence;
import rabita.study.Granularity;
import rabita.tables.Table;
import rabita.text.Language;
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
              "A phrase that stands out in the sentences that name a pair of the study's focus (YAKE, Campos 2020)",
              "level, a, b, language, granularity, period_start, phrase",
              """
          level STRING NOT NULL COMMENT 'country',
          a STRING NOT NULL COMMENT 'First state of the pair',
          b STRING NOT NULL COMMENT 'Second state',
          language STRING NOT NULL COMMENT 'Language of the sentences',
          granularity STRING NOT NULL COMMENT 'Length of the period: all, year',
          period_start DATE COMMENT 'First day of the period, null for all; undated documents count only there',
          phrase STRING NOT NULL COMMENT 'Two to four words, no name of the pair among them, in the form that is commonest in the sentences',
          score DOUBLE NOT NULL COMMENT 'Score of YAKE, above 0: lower is better; compare inside a cell alone',
          n_sentences BIGINT NOT NULL COMMENT 'Sentences read that hold the phrase, 2 or more',
          n_documents BIGINT NOT NULL COMMENT 'Documents of these, of each story its lead alone',
          n BIGINT NOT NULL COMMENT 'Sentences read of the pair, language and period: at most 150'
          """)
          .references("a", "entities", "entity_id")
          .references("b", "entities", "entity_id")
          .unit("sentence", "n_sentences")
          .unit("document", "n_documents");

  private static final int MOST_SENTENCES = 150;
  private static final int MOST_PHRASES = 20;
  private static final String CELL = "level, a, b, language, granularity, period_start";

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
    WindowSpec sample =
        Window.partitionBy(Columns.of(CELL))
            .orderBy(
                xxhash64(col("doc_id"), col("sentence_index")),
                col("doc_id"),
                col("sentence_index"));
    Dataset<Row> read =
        Strata.byPeriod(ofFocus(evidence, focus), Strata.periodsAndAll(List.of(Granularity.YEAR)))
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
        .flatMap((FlatMapFunction<Row, Row>) KeyphrasesJob::phrases, Encoders.row(TABLE.schema()));
  }

  /** The sentences, each with the mentions of its pair, from its own begin. */
  private static Dataset<Row> withNames(Dataset<Row> named, Dataset<Row> mentions) {
    Dataset<Row> states =
        mentions.select(
            col("doc_id"),
            col("sentence_index"),
            col("country"),
            col("begin").as("name_begin"),
            col("end").as("name_end"));
    return named
        .join(states, Columns.named("doc_id", "sentence_index"))
        .filter(col("country").equalTo(col("a")).or(col("country").equalTo(col("b"))))
        .groupBy(Columns.of(CELL + ", doc_id, sentence_index, text"))
        .agg(
            array_sort(
                    collect_list(
                        struct(
                            col("name_begin").minus(col("begin")).as("begin"),
                            col("name_end").minus(col("begin")).as("end"))))
                .as("names"));
  }

  /** Sentences that name a pair of the focus, in the lead of its story. */
  private static Dataset<Row> ofFocus(Dataset<Row> evidence, List<String> focus) {
    Object[] states = focus.toArray();
    return evidence.filter(
        col("level")
            .equalTo(Level.COUNTRY.label())
            .and(col("unit").equalTo(Unit.SENTENCE.label()))
            .and(col("a").isin(states))
            .and(col("b").isin(states))
            .and(col("story_id").equalTo(col("doc_id"))));
  }

  /** The phrases of a cell, a row each. */
  private static Iterator<Row> phrases(Row cell) {
    List<PairSentence> sentences =
        cell.<Row>getList(cell.fieldIndex("sentences")).stream()
            .map(KeyphrasesJob::sentence)
            .toList();
    Language language = Languages.load(cell.getAs("language"));
    return new Keyphrases(language, MOST_PHRASES)
        .of(sentences).stream().map(phrase -> row(cell, phrase, sentences.size())).iterator();
  }

  private static PairSentence sentence(Row row) {
    return new PairSentence(
        row.getAs("doc_id"),
        row.getAs("text"),
        row.<Row>getList(row.fieldIndex("names")).stream()
            .map(name -> new PairSentence.Name(name.getInt(0), name.getInt(1)))
            .toList());
  }

  private static Row row(Row cell, Keyphrase phrase, long sentences) {
    return RowFactory.create(
        cell.getAs("level"),
        cell.getAs("a"),
        cell.getAs("b"),
        cell.getAs("language"),
        cell.getAs("granularity"),
        cell.getAs("period_start"),
        phrase.phrase(),
        phrase.score(),
        phrase.sentences(),
        phrase.documents(),
        sentences);
  }
}
