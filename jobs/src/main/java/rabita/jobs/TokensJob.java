package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.sql.SqlFunctions;
import rabita.tables.Table;

/** Input: accepted documents. Output: {@link #TABLE}. */
public final class TokensJob {
  public static final Table TABLE =
      Table.of(
              "tokens",
              "A token of a document",
              "doc_id, token_index",
              """
          doc_id STRING NOT NULL COMMENT 'Document',
          sentence_index INT NOT NULL COMMENT 'Sentence that holds the token',
          token_index INT NOT NULL COMMENT 'Place in the document, from 0',
          begin INT NOT NULL COMMENT 'First code point in documents.text',
          end INT NOT NULL COMMENT 'Code point after the last',
          token STRING NOT NULL COMMENT 'The token as it stands in the text',
          norm STRING NOT NULL COMMENT 'The token folded for matching',
          kind STRING NOT NULL COMMENT 'word, number, punctuation or symbol'
          """)
          .references("doc_id", "documents", "doc_id")
          .references("doc_id, sentence_index", "sentences", "doc_id, sentence_index")
          .unit("code point", "begin, end");

  private TokensJob() {}

  /** The rows, in the order of the key inside of each partition. */
  public static Dataset<Row> rows(Dataset<Row> accepted) {
    return accepted
        .select("doc_id", "text", "segments")
        .sortWithinPartitions("doc_id")
        .select(col("doc_id"), SqlFunctions.tokens(col("text"), col("segments")).as("tokens"))
        .select(col("doc_id"), inline(col("tokens")));
  }
}
