package rabita.jobs;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a run works on.
 *
 * @param annotated all records of the input with their analysis
 * @param accepted the documents among them that stay
 * @param refused those that do not, if there is any
 * @param byLanguage number of documents of each language of the study
 */
record Accepted(
    Dataset<Row> annotated,
    Dataset<Row> accepted,
    Optional<Dataset<Row>> refused,
    Map<String, Long> byLanguage) {

  /** Whether any language has two documents. */
  boolean comparable() {
    return byLanguage.values().stream().anyMatch(n -> n > 1);
  }

  /** Whether there are documents in several languages. */
  boolean multilingual() {
    return byLanguage.values().stream().filter(n -> n > 0).count() > 1;
  }

  /** Documents of all languages. */
  long all() {
    return byLanguage.values().stream().mapToLong(n -> n).sum();
  }
}
