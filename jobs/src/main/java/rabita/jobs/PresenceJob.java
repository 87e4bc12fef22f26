package rabita.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.study.Study;
import rabita.text.Languages;

/** Which actors a document names: the counts below n_a, n_b and n. Not published. */
final class PresenceJob {
  private PresenceJob() {}

  /** One row for each level, actor and mention: doc_id, sentence_index, language, published_on. */
  static Dataset<Row> actors(Dataset<Row> mentions, Study study) {
    Column counts =
        col("kind").isin(study.countKinds().stream().map(kind -> (Object) kind.label()).toArray());
    return mentions
        .withColumn(
            "country_actor", when(counts, col("country")).otherwise(lit(null).cast("string")))
        .select(
            col("doc_id"),
            col("sentence_index"),
            col("language"),
            col("published_on"),
            inline(
                array(
                    expr("named_struct('level', 'country', 'actor', country_actor)"),
                    expr("named_struct('level', 'entity', 'actor', entity_id)"))))
        .filter(col("actor").isNotNull());
  }

  /** For each document and actor its sentences and mentions. */
  static Dataset<Row> byDocument(Dataset<Row> actors) {
    return actors
        .groupBy("level", "actor", "doc_id", "language", "published_on")
        .agg(countDistinct("sentence_index").as("n_sentences"), count(lit(1)).as("n_mentions"));
  }

  /** Units that name an actor, by unit, language and day. */
  static Dataset<Row> rows(Dataset<Row> byDocument) {
    return byDocument
        .groupBy("level", "actor", "language", "published_on")
        .agg(count(lit(1)).as("documents"), sum("n_sentences").as("sentences"))
        .select(col("level"), col("actor"), col("language"), col("published_on"), inline(byUnit()));
  }

  /** All units that were analysed, by unit, language and day. */
  static Dataset<Row> units(Dataset<Row> accepted) {
    return accepted
        .filter(col("language").notEqual(Languages.UNDETERMINED))
        .groupBy("language", "published_on")
        .agg(count(lit(1)).as("documents"), sum("n_sentences").as("sentences"))
        .select(col("language"), col("published_on"), inline(byUnit()));
  }

  private static Column byUnit() {
    return array(
        expr("named_struct('unit', 'document', 'n_units', documents)"),
        expr("named_struct('unit', 'sentence', 'n_units', sentences)"));
  }
}
