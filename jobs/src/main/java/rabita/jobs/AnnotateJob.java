package rabita.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
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
    return described(analysed(records, study));
  }

  /** The records with their analysis as {@code annotation}: null where there is no text. */
  static Dataset<Row> analysed(Dataset<Row> records, Study study) {
    return records.withColumn(
        "annotation",
        SqlFunctions.annotate(
            study, col("text"), col("title"), col("language"), col("published"), col("url")));
  }

  /**
   * The annotated records.
   *
   * @param analysed rows of {@link #analysed}
   * @param more columns to stand beside
   */
  static Dataset<Row> described(Dataset<Row> analysed, Column... more) {
    List<Column> columns = new ArrayList<>();
    columns.add(col("role"));
    columns.add(col("uri"));
    columns.add(col("split"));
    columns.add(col("record"));
    columns.add(docId().as("doc_id"));
    columns.add(stated("source").as("source"));
    columns.add(coalesce(stated("url"), col("uri")).as("address"));
    columns.add(stated("language").as("language_declared"));
    columns.add(col("reason"));
    columns.add(col("message"));
    columns.add(col("excerpt"));
    columns.add(col("published"));
    columns.add(col("annotation.*"));
    columns.addAll(List.of(more));
    return analysed.select(columns.toArray(Column[]::new));
  }

  /** The id of a document: the input's own, else of its normalised text. */
  static Column docId() {
    return coalesce(stated("id"), substring(col("annotation.normalized_sha256"), 1, ID_DIGITS));
  }

  private static Column stated(String field) {
    return when(trim(col(field)).notEqual(""), trim(col(field)));
  }
}
