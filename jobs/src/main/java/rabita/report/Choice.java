package rabita.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/**
 * Chooses evidence to be read: for each pair, language and month, of publication and spoken of, the
 * sentences in which the two names stand closest; a document that names them in two sentences only
 * where it has none that names both.
 */
final class Choice {
  private static final int MOST_A_MONTH = 200;
  private static final int MOST = 4_000;
  private static final String UNDATED = "undated";

  private static final List<String> KEPT =
      List.of(
          "a",
          "b",
          "doc_id",
          "sentence_index",
          "a_begin",
          "a_end",
          "b_begin",
          "b_end",
          "distance",
          "language",
          "published_on",
          "story_id");

  private Choice() {}

  /**
   * Rows of evidence, the best of each month before the second ones; of the best the newest first.
   */
  static List<Row> of(Dataset<Row> evidence, Dataset<Row> dates, Pairs pairs) {
    Dataset<Row> ofPairs = withoutRepeats(evidence.filter(pairs.areShown()));
    Dataset<Row> byMonth =
        published(ofPairs).unionByName(spokenOf(ofPairs, dates)).withColumn("rank", rank());
    Column[] kept = KEPT.stream().map(functions::col).toArray(Column[]::new);
    return byMonth
        .filter(col("rank").leq(MOST_A_MONTH))
        .groupBy(kept)
        .agg(min("rank").as("rank"))
        .orderBy(
            col("rank"),
            col("published_on").desc_nulls_last(),
            col("a"),
            col("b"),
            col("doc_id"),
            col("sentence_index"))
        .limit(MOST)
        .collectAsList();
  }

  /** True of a row of dates with a time that its sentence speaks of. */
  static Column isSpokenOf() {
    return col("role").equalTo("mention").and(col("earliest").isNotNull());
  }

  private static Dataset<Row> withoutRepeats(Dataset<Row> evidence) {
    Column sentences = count("sentence_index").over(Window.partitionBy("a", "b", "doc_id"));
    return evidence
        .withColumn("n_common", sentences)
        .filter(col("sentence_index").isNotNull().or(col("n_common").equalTo(0)))
        .drop("n_common");
  }

  private static Dataset<Row> published(Dataset<Row> evidence) {
    return evidence
        .withColumn("time", lit("published"))
        .withColumn("month", coalesce(date_format(col("published_on"), "yyyy-MM"), lit(UNDATED)));
  }

  /** A row for each month, or year, that a sentence speaks of. */
  private static Dataset<Row> spokenOf(Dataset<Row> evidence, Dataset<Row> dates) {
    Dataset<Row> times =
        dates
            .filter(isSpokenOf())
            .select(col("doc_id").as("of_doc"), col("sentence_index").as("of_sentence"), month())
            .filter(col("month").isNotNull())
            .distinct();
    return evidence
        .join(
            times,
            col("of_doc")
                .equalTo(col("doc_id"))
                .and(col("of_sentence").equalTo(col("sentence_index"))))
        .drop("of_doc", "of_sentence")
        .withColumn("time", lit("mentioned"));
  }

  private static Column month() {
    return coalesce(within("yyyy-MM"), within("yyyy")).as("month");
  }

  /** The name of the period that holds all of the days; null where none does. */
  private static Column within(String pattern) {
    Column earliest = date_format(col("earliest"), pattern);
    return when(earliest.equalTo(date_format(col("latest"), pattern)), earliest);
  }

  private static Column rank() {
    WindowSpec month = Window.partitionBy("time", "a", "b", "language", "month");
    return row_number()
        .over(
            month.orderBy(
                col("sentence_index").isNull(),
                col("distance"),
                col("doc_id"),
                col("sentence_index")));
  }
}
