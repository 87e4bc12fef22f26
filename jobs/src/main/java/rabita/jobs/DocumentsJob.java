package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rabita.tables.Table;

/** Input: accepted documents. Output: {@link #TABLE}. */
public final class DocumentsJob {
  public static final Table TABLE =
      Table.of(
              "documents",
              "An accepted document",
              "doc_id",
              """
          doc_id STRING NOT NULL COMMENT 'Id of the input, else the stem of a text file, else 16 hexadecimal digits of the SHA-256 of the normalised text',
          source STRING COMMENT 'Outlet, as the input declares it',
          uri STRING NOT NULL COMMENT 'Address of the document, else the input file that held it',
          title STRING COMMENT 'Title, as the input declares it, else the first line of the text where it stands alone',
          text STRING NOT NULL COMMENT 'The text that all offsets are of: title, if the text did not begin with it, and body',
          language STRING NOT NULL COMMENT 'ISO 639-1 code of the language analysed, und where it is none of the study',
          language_declared STRING COMMENT 'Language as the input declares it',
          language_confidence DOUBLE NOT NULL COMMENT 'Confidence of the language, 0 to 1',
          published_on DATE COMMENT 'Day of publication',
          published_at TIMESTAMP COMMENT 'Instant of publication, where a time is declared',
          published_basis STRING NOT NULL COMMENT 'Where the day was found: declared, url, text, none',
          n_chars INT NOT NULL COMMENT 'Length of the text in code points',
          n_sentences INT NOT NULL COMMENT 'Number of sentences',
          n_tokens INT NOT NULL COMMENT 'Number of tokens',
          text_sha256 STRING NOT NULL COMMENT 'SHA-256 of the text in UTF-8',
          duplicate_of STRING COMMENT 'doc_id of the first document with the same normalised text; null for that one',
          story_id STRING COMMENT 'Story of the document, see stories'
          """)
          .references("duplicate_of", "documents", "doc_id")
          .references("story_id", "documents", "doc_id")
          .unit("code point", "n_chars")
          .unit("sentence", "n_sentences")
          .unit("token", "n_tokens")
          .unit("probability", "language_confidence");

  private DocumentsJob() {}

  /**
   * The documents, each with the first that has the same normalised text.
   *
   * @param accepted accepted documents with their stories
   * @param duplicates rows of {@link #duplicates}, if there is any
   */
  public static Dataset<Row> rows(Dataset<Row> accepted, Optional<Dataset<Row>> duplicates) {
    Dataset<Row> documents =
        duplicates.isEmpty()
            ? accepted.withColumn("duplicate_of", lit(null).cast("string"))
            : accepted.join(
                duplicates.get().withColumnRenamed("doc_id", "copy_id"),
                col("doc_id").equalTo(col("copy_id")),
                "left");
    return documents.withColumn("uri", col("address"));
  }

  /** The documents whose normalised text an earlier one has, with that one's id. */
  public static Dataset<Row> duplicates(Dataset<Row> accepted) {
    WindowSpec sameText =
        Window.partitionBy("normalized_sha256")
            .orderBy(col("published_on").asc_nulls_last(), col("doc_id"));
    return accepted
        .select("doc_id", "normalized_sha256", "published_on")
        .withColumn("duplicate_of", first("doc_id").over(sameText))
        .filter(col("duplicate_of").notEqual(col("doc_id")))
        .select("doc_id", "duplicate_of");
  }
}
