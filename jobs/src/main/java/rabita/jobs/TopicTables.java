package rabita.jobs;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rabita.tables.Table;

/**
 * The topics of some languages.
 *
 * @param topics rows of {@link TopicsJob#TABLE}
 * @param documents rows of {@link DocumentTopicsJob#TABLE}
 * @param skipped a sentence for each language without topics
 */
record TopicTables(Dataset<Row> topics, Dataset<Row> documents, List<String> skipped) {

  /** No topics, and why. */
  static TopicTables none(SparkSession spark, String... reasons) {
    return new TopicTables(
        empty(spark, TopicsJob.TABLE), empty(spark, DocumentTopicsJob.TABLE), List.of(reasons));
  }

  /** The topics of these languages and those. */
  TopicTables and(TopicTables other) {
    return new TopicTables(
        topics.unionByName(other.topics),
        documents.unionByName(other.documents),
        Stream.concat(skipped.stream(), other.skipped.stream()).toList());
  }

  private static Dataset<Row> empty(SparkSession spark, Table table) {
    return spark.createDataFrame(List.of(), table.schema());
  }
}
