package rabita.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;
import rabita.annotators.PhraseWords;
import rabita.text.Languages;

/**
 * Input: evidence of sentences, sentences. Output: for each language, pair of the focus and phrase
 * the sentences that hold the phrase, name two states, and do not name the pair.
 *
 * <p>Of many sentences a sample is read: those with the smallest hash of their place.
 */
final class OtherPhrases {
  private static final int MOST_SENTENCES = 5_000;
  private static final StructType PHRASE =
      StructType.fromDDL("language STRING, norms STRING, pairs ARRAY<STRING>");
  private static final String KEY = "language, norms";

  /** The phrase of a row that counts all sentences. */
  static final String ANY = "";

  private OtherPhrases() {}

  /**
   * The counts: language, a, b, norms, n_others; {@link #ANY} stands for all of the sentences.
   *
   * @param evidence rows of {@link EvidenceJob} for sentences that name two states
   * @param sentences rows of {@link SentencesJob}
   * @param focus states, in code point order
   */
  static Dataset<Row> rows(Dataset<Row> evidence, Dataset<Row> sentences, List<String> focus) {
    List<Column> counts = new ArrayList<>();
    List<Column> pairs = new ArrayList<>();
    for (int a = 0; a < focus.size(); a++) {
      for (int b = a + 1; b < focus.size(); b++) {
        String name = focus.get(a) + " " + focus.get(b);
        counts.add(sum(not(array_contains(col("pairs"), name)).cast("bigint")).as(name));
        pairs.add(
            struct(lit(focus.get(a)).as("a"), lit(focus.get(b)).as("b"), col(name).as("n_others")));
      }
    }

    return phrases(evidence, sentences)
        .groupBy(Columns.of(KEY))
        .agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new))
        .select(col("language"), col("norms"), inline(array(pairs.toArray(Column[]::new))))
        .filter(col("n_others").gt(0));
  }

  /** The phrases of each sentence, with the pairs that it names. */
  private static Dataset<Row> phrases(Dataset<Row> evidence, Dataset<Row> sentences) {
    WindowSpec sample =
        Window.partitionBy("language")
            .orderBy(
                xxhash64(col("doc_id"), col("sentence_index")),
                col("doc_id"),
                col("sentence_index"));
    return evidence
        .groupBy("language", "doc_id", "sentence_index")
        .agg(collect_set(concat_ws(" ", col("a"), col("b"))).as("pairs"))
        .withColumn("place", row_number().over(sample))
        .filter(col("place").leq(MOST_SENTENCES))
        .join(
            sentences.select("doc_id", "sentence_index", "text"),
            Columns.named("doc_id", "sentence_index"))
        .select("language", "text", "pairs")
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row ->
                    Stream.concat(
                            Stream.of(ANY),
                            PhraseWords.of(Languages.load(row.getString(0)))
                                .in(row.getString(1))
                                .stream())
                        .map(norms -> RowFactory.create(row.get(0), norms, row.get(2)))
                        .iterator(),
            Encoders.row(PHRASE));
  }
}
