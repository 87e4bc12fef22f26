package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.tables.Table;

/** Input: accepted documents. Output: {@link #TABLE}. */
public final class ThemeMentionsJob {
  public static final Table TABLE =
      Table.of(
              "theme_mentions",
              "A term of a theme in a document",
              "doc_id, begin, end, theme",
              """
          doc_id STRING NOT NULL COMMENT 'Document',
          sentence_index INT NOT NULL COMMENT 'Sentence that holds the term',
          begin INT NOT NULL COMMENT 'First code point in documents.text',
          end INT NOT NULL COMMENT 'Code point after the last',
          surface STRING NOT NULL COMMENT 'The term as it stands in the text',
          theme STRING NOT NULL COMMENT 'Theme of the term; one place may hold terms of several',
          language STRING NOT NULL COMMENT 'Language of the document',
          published_on DATE COMMENT 'Day of publication of the document'
          """)
          .references("doc_id", "documents", "doc_id")
          .references("doc_id, sentence_index", "sentences", "doc_id, sentence_index")
          .references("theme", "themes", "theme")
          .unit("code point", "begin, end");

  private ThemeMentionsJob() {}

  /** The rows, in the order of the key inside of each partition. */
  public static Dataset<Row> rows(Dataset<Row> accepted) {
    return accepted
        .select("doc_id", "language", "published_on", "themes")
        .sortWithinPartitions("doc_id")
        .select(col("doc_id"), col("language"), col("published_on"), inline(col("themes")));
  }
}
