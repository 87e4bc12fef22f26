package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.tables.Table;

/** Input: accepted documents. Output: {@link #TABLE}. */
public final class MentionsJob {
  public static final Table TABLE =
      Table.of(
              "mentions",
              "An entity named in a document",
              "doc_id, begin, end",
              """
          doc_id STRING NOT NULL COMMENT 'Document',
          sentence_index INT NOT NULL COMMENT 'Sentence that holds the name',
          begin INT NOT NULL COMMENT 'First code point in documents.text',
          end INT NOT NULL COMMENT 'Code point after the last',
          surface STRING NOT NULL COMMENT 'The name as it stands in the text',
          entity_id STRING NOT NULL COMMENT 'Entity that is named; ner: and the folded name where a model found it, which is no row of entities',
          kind STRING NOT NULL COMMENT 'By what name: country, demonym, capital, city, person, organization; place where a model found it',
          country STRING COMMENT 'State that the mention stands for on the day of publication (ISO 3166-1 alpha-3), null for none',
          language STRING NOT NULL COMMENT 'Language of the document',
          published_on DATE COMMENT 'Day of publication of the document',
          match STRING NOT NULL COMMENT 'names: a name of the study or the language data; model: found by a model of --ner-model, counted in no other table'
          """)
          .references("doc_id", "documents", "doc_id")
          .references("doc_id, sentence_index", "sentences", "doc_id, sentence_index")
          .unit("code point", "begin, end");

  /** {@code match} of what the study and the language data name. */
  private static final String NAMES = "names";

  private MentionsJob() {}

  /** The rows, in the order of the key inside of each partition. */
  public static Dataset<Row> rows(Dataset<Row> accepted) {
    return accepted
        .select("doc_id", "language", "published_on", "mentions")
        .sortWithinPartitions("doc_id")
        .select(
            col("doc_id"),
            col("language"),
            col("published_on"),
            lit(NAMES).as("match"),
            inline(col("mentions")));
  }
}
