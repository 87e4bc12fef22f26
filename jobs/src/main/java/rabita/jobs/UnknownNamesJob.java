package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.analysis.Unit;
import rabita.annotators.NameModel;

/**
 * Input: evidence, sentences, mentions by name. Output: the mentions that models find beside these,
 * in the sentences that name two actors.
 */
public final class UnknownNamesJob {
  /** {@code match} of what a model found. */
  static final String MODEL = "model";

  private UnknownNamesJob() {}

  /**
   * The rows that are added to {@link MentionsJob}'s: those that touch none of its rows.
   *
   * @param evidence rows of {@link EvidenceJob}
   * @param sentences rows of {@link SentencesJob}
   * @param mentions rows of {@link MentionsJob}
   * @param models at least one, at most one a language
   */
  public static Dataset<Row> rows(
      Dataset<Row> evidence,
      Dataset<Row> sentences,
      Dataset<Row> mentions,
      List<NameModel> models) {
    Dataset<Row> places =
        evidence
            .filter(col("unit").equalTo(Unit.SENTENCE.label()))
            .select("doc_id", "sentence_index", "language", "published_on")
            .distinct();
    Dataset<Row> read = sentences.join(places, Columns.named("doc_id", "sentence_index"));
    Dataset<Row> found =
        models.stream().map(model -> model.names(read)).reduce(Dataset::unionAll).orElseThrow();
    Dataset<Row> known =
        mentions.select(
            col("doc_id").as("known_doc"), col("begin").as("from"), col("end").as("to"));
    return found
        .join(
            known,
            col("doc_id")
                .equalTo(col("known_doc"))
                .and(col("begin").lt(col("to")))
                .and(col("from").lt(col("end"))),
            "left_anti")
        .withColumn("match", lit(MODEL));
  }
}
