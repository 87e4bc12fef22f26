package rabita.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.analysis.Naming;

/**
 * Input: accepted documents. Output: how many documents and sentences name each actor and each
 * pair, by basis, theme, source, language and day of publication. Not published: every count of
 * them is made of it.
 *
 * <p>An actor alone has {@code b = *}; all analysed documents together have level, a and b {@code
 * *}. The theme is {@code *} but for counts of the sentences of one theme.
 */
final class NamingsJob {
  static final String ARTICLE = "article";
  private static final String STORY = "story";

  private NamingsJob() {}

  /**
   * The counts.
   *
   * @param members the documents that are not the lead of their story, if there is any
   */
  static Dataset<Row> rows(Dataset<Row> accepted, Optional<Dataset<Row>> members) {
    Dataset<Row> named =
        byBasis(accepted, members)
            .select(
                col("basis"),
                col("source"),
                col("language"),
                col("published_on"),
                lit(1L).as("n_documents"),
                inline(col("namings")));
    return Columns.summed(
        named,
        "basis, level, a, b, theme, focus, source, language, published_on",
        "n_documents, n_sentences, n_mentions, n_cooperation, n_conflict, fraction,"
            + " sentence_fractions, n_others, n_sentence_others");
  }

  /** Each document under {@code article}, the lead of each story under {@code story} too. */
  static Dataset<Row> byBasis(Dataset<Row> accepted, Optional<Dataset<Row>> members) {
    Column lead = lit(true);
    Dataset<Row> documents = accepted;
    if (members.isPresent()) {
      Dataset<Row> others = members.get().select(col("doc_id"), lit(true).as("is_other"));
      documents = accepted.join(others, Columns.named("doc_id"), "left");
      lead = col("is_other").isNull();
    }

    Column bases = when(lead, array(lit(ARTICLE), lit(STORY))).otherwise(array(lit(ARTICLE)));
    return documents.withColumn("basis", explode(bases));
  }

  /** The counts of all analysed documents. */
  static Dataset<Row> whole(Dataset<Row> namings) {
    return ofAllThemes(namings).filter(col("level").equalTo(Naming.ALL));
  }

  /** The counts of actors alone. */
  static Dataset<Row> alone(Dataset<Row> namings) {
    return ofAllThemes(namings)
        .filter(col("level").notEqual(Naming.ALL).and(col("b").equalTo(Naming.ALL)));
  }

  /** The counts of pairs. */
  static Dataset<Row> pairs(Dataset<Row> namings) {
    return ofAllThemes(namings).filter(col("b").notEqual(Naming.ALL));
  }

  /** The counts of all analysed documents by theme. */
  static Dataset<Row> wholeOfThemes(Dataset<Row> namings) {
    return ofThemes(namings).filter(col("level").equalTo(Naming.ALL));
  }

  /** The counts of pairs by theme. */
  static Dataset<Row> pairsOfThemes(Dataset<Row> namings) {
    return ofThemes(namings).filter(col("b").notEqual(Naming.ALL));
  }

  private static Dataset<Row> ofAllThemes(Dataset<Row> namings) {
    return namings.filter(col("theme").equalTo(Naming.ALL));
  }

  private static Dataset<Row> ofThemes(Dataset<Row> namings) {
    return namings.filter(col("theme").notEqual(Naming.ALL));
  }
}
