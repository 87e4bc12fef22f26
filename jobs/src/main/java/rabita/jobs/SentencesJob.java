package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.sql.SqlFunctions;
import rabita.tables.Table;

/** Input: accepted documents. Output: {@link #TABLE}. */
public final class SentencesJob {
  public static final Table TABLE =
      Table.of(
              "sentences",
              "A sentence of a document",
              "doc_id, sentence_index",
              """
          doc_id STRING NOT NULL COMMENT 'Document',
          sentence_index INT NOT NULL COMMENT 'Place in the document, from 0',
          begin INT NOT NULL COMMENT 'First code point in documents.text',
          end INT NOT NULL COMMENT 'Code point after the last',
          text STRING NOT NULL COMMENT 'The sentence as it stands in the text',
          n_tokens INT NOT NULL COMMENT 'Number of tokens'
          """)
          .references("doc_id", "documents", "doc_id")
          .unit("code point", "begin, end")
          .unit("token", "n_tokens");

  private SentencesJob() {}

  /** The rows, in the order of the key inside of each partition. */
  public static Dataset<Row> rows(Dataset<Row> accepted) {
    return accepted
        .select("doc_id", "text", "segments")
        .sortWithinPartitions("doc_id")
        .select(col("doc_id"), SqlFunctions.sentences(col("text"), col("segments")).as("sentences"))
        .select(col("doc_id"), inline(col("sentences")));
  }
}
