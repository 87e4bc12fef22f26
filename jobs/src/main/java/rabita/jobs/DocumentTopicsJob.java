package rabita.jobs;

import static org.apache.spark.ml.functions.vector_to_array;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import rabita.tables.Table;

/** Input: documents with their distribution over the topics. Output: {@link #TABLE}. */
public final class DocumentTopicsJob {
  public static final Table TABLE =
      Table.of(
              "document_topics",
              "A topic of a document that names two states of the focus",
              "doc_id, topic",
              """
          doc_id STRING NOT NULL COMMENT 'Document',
          language STRING NOT NULL COMMENT 'Its language',
          topic INT NOT NULL COMMENT 'Topic of the language, see topics',
          weight DOUBLE NOT NULL COMMENT 'Share of the topic in the document, 0.05 to 1, rounded to 4 digits; the 5 greatest'
          """)
          .references("doc_id", "documents", "doc_id");

  private static final int MOST = 5;
  private static final double LEAST_WEIGHT = 0.05;
  private static final int DIGITS = 4;

  private DocumentTopicsJob() {}

  /**
   * The topics of each document.
   *
   * @param documents doc_id, language, topicDistribution
   * @param numbers number of the topic at each place of the distribution
   */
  static Dataset<Row> rows(Dataset<Row> documents, int[] numbers) {
    Column topics = array(Arrays.stream(numbers).mapToObj(functions::lit).toArray(Column[]::new));
    Column weighed =
        functions.transform(
            vector_to_array(col("topicDistribution"), "float64"),
            (weight, i) ->
                struct(
                    negate(round(weight, DIGITS)).as("order"),
                    element_at(topics, i.plus(1)).as("topic"),
                    round(weight, DIGITS).as("weight")));
    Column heavy =
        functions.filter(weighed, topic -> topic.getField("weight").geq(lit(LEAST_WEIGHT)));
    return documents
        .select(col("doc_id"), col("language"), inline(slice(array_sort(heavy), 1, MOST)))
        .drop("order");
  }
}
