package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.tables.Table;

/** Input: accepted documents with their stories. Output: {@link #TABLE}. */
public final class EvidenceJob {
  public static final Table TABLE =
      Table.of(
              "evidence",
              "Two actors named together in one unit of one document",
              "level, a, b, doc_id, unit, sentence_index",
              """
          level STRING NOT NULL COMMENT 'country: states that are meant; entity: each entity for itself',
          a STRING NOT NULL COMMENT 'First actor, a < b in code point order',
          b STRING NOT NULL COMMENT 'Second actor',
          doc_id STRING NOT NULL COMMENT 'Document',
          unit STRING NOT NULL COMMENT 'sentence or document',
          sentence_index INT COMMENT 'Sentence that names both, null for a document',
          a_begin INT NOT NULL COMMENT 'First code point of the mention of a that stands closest to one of b',
          a_end INT NOT NULL COMMENT 'Code point after it',
          b_begin INT NOT NULL COMMENT 'First code point of that mention of b',
          b_end INT NOT NULL COMMENT 'Code point after it',
          distance INT NOT NULL COMMENT 'Tokens from the begin of one of the two to the begin of the other',
          n_actors INT NOT NULL COMMENT 'Distinct actors of the level in the unit',
          n_mentions INT NOT NULL COMMENT 'Mentions of a and of b in the unit',
          language STRING NOT NULL COMMENT 'Language of the document',
          published_on DATE COMMENT 'Day of publication of the document',
          story_id STRING COMMENT 'Story of the document, see stories'
          """)
          .references("doc_id", "documents", "doc_id")
          .references("a", "entities", "entity_id")
          .references("b", "entities", "entity_id")
          .references("story_id", "documents", "doc_id")
          .unit("code point", "a_begin, a_end, b_begin, b_end")
          .unit("token", "distance")
          .unit("actor", "n_actors")
          .unit("mention", "n_mentions");

  private EvidenceJob() {}

  public static Dataset<Row> rows(Dataset<Row> accepted) {
    return accepted.select(
        col("doc_id"),
        col("source"),
        col("language"),
        col("published_on"),
        col("story_id"),
        inline(col("evidence")));
  }
}
