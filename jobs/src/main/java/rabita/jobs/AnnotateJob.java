package rabita.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.sql.SqlFunctions;
import rabita.study.Study;

/**
 * Analyses each document once.
 *
 * <p>Input: raw records. Output: the same rows, refused ones as they are, documents with their id,
 * language, publication day, segments, mentions, dates and evidence.
 */
public final class AnnotateJob {
  private static final int ID_DIGITS = 16;

  private AnnotateJob() {}

  /** The annotated records. */
  public static Dataset<Row> rows(Dataset<Row> records, Study study) {
    Dataset<Row> annotated =
        records.withColumn(
            "annotation",
            SqlFunctions.annotate(
                study, col("text"), col("title"), col("language"), col("published"), col("url")));
    return annotated.select(
        col("role"),
        col("uri"),
        col("split"),
        col("record"),
        coalesce(
                when(trim(col("id")).notEqual(""), trim(col("id"))),
                substring(col("annotation.normalized_sha256"), 1, ID_DIGITS))
            .as("doc_id"),
        when(trim(col("source")).notEqual(""), trim(col("source"))).as("source"),
        coalesce(when(trim(col("url")).notEqual(""), trim(col("url"))), col("uri")).as("address"),
        when(trim(col("language")).notEqual(""), trim(col("language"))).as("language_declared"),
        col("reason"),
        col("message"),
        col("excerpt"),
        col("published"),
        col("annotation.*"));
  }
}
