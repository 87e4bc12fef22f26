package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.analysis.Naming;

/**
 * Input: accepted documents. Output: how many documents and sentences name each actor and each
 * pair, by source, language and day of publication. Not published: every count of them is made of
 * it.
 *
 * <p>An actor alone has {@code b = *}; all analysed documents together have level, a and b {@code
 * *}.
 */
final class NamingsJob {
  private NamingsJob() {}

  static Dataset<Row> rows(Dataset<Row> accepted) {
    return accepted
        .select(col("source"), col("language"), col("published_on"), inline(col("namings")))
        .groupBy("level", "a", "b", "focus", "source", "language", "published_on")
        .agg(
            count(lit(1)).as("n_documents"),
            sum("n_sentences").as("n_sentences"),
            sum("n_mentions").as("n_mentions"),
            sum("fraction").as("fraction"),
            sum("sentence_fractions").as("sentence_fractions"));
  }

  /** The counts of all analysed documents. */
  static Dataset<Row> whole(Dataset<Row> namings) {
    return namings.filter(col("level").equalTo(Naming.ALL));
  }

  /** The counts of actors alone. */
  static Dataset<Row> alone(Dataset<Row> namings) {
    return namings.filter(col("level").notEqual(Naming.ALL).and(col("b").equalTo(Naming.ALL)));
  }

  /** The counts of pairs. */
  static Dataset<Row> pairs(Dataset<Row> namings) {
    return namings.filter(col("b").notEqual(Naming.ALL));
  }
}
