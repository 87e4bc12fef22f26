package rabita.jobs;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rabita.annotators.NameKind;

/**
 * The persons and bodies that models found and no actor of the study is: the most frequent, each
 * with sentences that name it.
 */
public record UnknownNames(int limit) {
  private static final int EXAMPLES = 2;
  private static final String NAME = "entity_id, language, kind";

  /**
   * The names, the one of most documents first: entity_id, language, kind, surface, n_documents,
   * n_mentions, and {@code examples} of a mention's begin and end, and begin and text of its
   * sentence.
   *
   * @param mentions rows of {@link MentionsJob}
   * @param sentences rows of {@link SentencesJob}
   */
  public Dataset<Row> rows(Dataset<Row> mentions, Dataset<Row> sentences) {
    Dataset<Row> found =
        mentions.filter(
            col("match")
                .equalTo(UnknownNamesJob.MODEL)
                .and(col("kind").isin(NameKind.PERSON.label(), NameKind.ORGANIZATION.label())));
    Dataset<Row> names =
        found
            .groupBy(Columns.of(NAME))
            .agg(
                min("surface").as("surface"),
                countDistinct("doc_id").as("n_documents"),
                count(lit(1)).as("n_mentions"))
            .orderBy(
                col("n_documents").desc(),
                col("n_mentions").desc(),
                col("entity_id"),
                col("language"),
                col("kind"))
            .limit(limit);
    return names
        .join(examples(found, names, sentences), Columns.named("entity_id", "language", "kind"))
        .orderBy(
            col("n_documents").desc(),
            col("n_mentions").desc(),
            col("entity_id"),
            col("language"),
            col("kind"));
  }

  private static Dataset<Row> examples(
      Dataset<Row> found, Dataset<Row> names, Dataset<Row> sentences) {
    WindowSpec first =
        Window.partitionBy(Columns.of(NAME)).orderBy("published_on", "doc_id", "begin");
    Dataset<Row> places =
        found
            .join(names.select(Columns.of(NAME)), Columns.named("entity_id", "language", "kind"))
            .withColumn("place", row_number().over(first))
            .filter(col("place").leq(EXAMPLES))
            .select(Columns.of(NAME + ", place, doc_id, sentence_index, begin, end"));
    Dataset<Row> texts =
        sentences.select(
            col("doc_id"), col("sentence_index"), col("begin").as("sentence_begin"), col("text"));
    return places
        .join(texts, Columns.named("doc_id", "sentence_index"))
        .groupBy(Columns.of(NAME))
        .agg(
            array_sort(collect_list(struct("place", "begin", "end", "sentence_begin", "text")))
                .as("examples"));
  }
}
