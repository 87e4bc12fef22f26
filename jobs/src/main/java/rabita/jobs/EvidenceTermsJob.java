package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.tables.Table;

/**
 * Input: accepted documents. Output: {@link #TABLE}.
 *
 * <p>The classes of the lexicon are those of PLOVER, see {@link rabita.terms.QuadClass}.
 */
public final class EvidenceTermsJob {
  public static final Table TABLE =
      Table.of(
              "evidence_terms",
              "A sentence that names two states, and the lexicon terms in it (classes of PLOVER, 2023)",
              "doc_id, sentence_index",
              """
          doc_id STRING NOT NULL COMMENT 'Document',
          sentence_index INT NOT NULL COMMENT 'Sentence that names two states or more, as in evidence of level country',
          language STRING NOT NULL COMMENT 'Language of the document; counts of two languages do not compare, see tie_terms',
          n_verbal_cooperation INT NOT NULL COMMENT 'Lexicon terms of agreeing, consulting, supporting, conceding; between whom is not known',
          n_material_cooperation INT NOT NULL COMMENT 'Lexicon terms of cooperating, aiding, retreating',
          n_verbal_conflict INT NOT NULL COMMENT 'Lexicon terms of requesting, accusing, rejecting, threatening',
          n_material_conflict INT NOT NULL COMMENT 'Lexicon terms of protesting, sanctioning, mobilizing, coercing, assaulting',
          is_negated BOOLEAN NOT NULL COMMENT 'True where a word of negation stands in the sentence, be it of another verb',
          is_planned BOOLEAN NOT NULL COMMENT 'True where a word of the future or of a plan does',
          is_quoted BOOLEAN NOT NULL COMMENT 'True where a word of saying does',
          published_on DATE COMMENT 'Day of publication of the document'
          """)
          .references("doc_id", "documents", "doc_id")
          .references("doc_id, sentence_index", "sentences", "doc_id, sentence_index")
          .unit(
              "term",
              "n_verbal_cooperation, n_material_cooperation, n_verbal_conflict, n_material_conflict");

  private EvidenceTermsJob() {}

  /** The rows, in the order of the key inside of each partition. */
  public static Dataset<Row> rows(Dataset<Row> accepted) {
    return accepted
        .select("doc_id", "language", "published_on", "terms")
        .sortWithinPartitions("doc_id")
        .select(col("doc_id"), col("language"), col("published_on"), inline(col("terms")));
  }
}
