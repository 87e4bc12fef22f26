package rabita.annotators;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The parts of texts that engines are compared by: {@code sentences} and {@code tokens} with their
 * begin and end, {@code mentions} of states with begin, end and country, and {@code countries},
 * each once. By our functions; {@link SparkNlpParts} has the same columns.
 */
public final class TextParts {
  private static final String SPAN = "part -> struct(part.begin as begin, part.end as end)";
  private static final String MENTION =
      "part -> struct(part.begin as begin, part.end as end, part.country as country)";

  /** What of the mentions is a state, for SQL's {@code filter}. */
  public static final String STATES = "part -> part.kind in ('country', 'demonym', 'capital')";

  private TextParts() {}

  /**
   * By our functions.
   *
   * @param texts doc_id, language, text
   */
  public static Dataset<Row> of(Dataset<Row> texts) {
    return texts.select(
        col("doc_id"),
        expr("transform(text_sentences(text, language), %s)".formatted(SPAN)).as("sentences"),
        expr("transform(text_tokens(text, language), %s)".formatted(SPAN)).as("tokens"),
        expr("transform(filter(text_mentions(text, language), %s), %s)".formatted(STATES, MENTION))
            .as("mentions"));
  }
}
