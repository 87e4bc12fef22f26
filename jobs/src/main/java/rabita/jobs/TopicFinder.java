package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rabita.study.Study;
import rabita.tables.TableChecks;

/** Learns the topics of each language that has documents enough. */
final class TopicFinder {
  private final SparkSession spark;
  private final TableWriter writer;
  private final Study study;

  TopicFinder(SparkSession spark, TableWriter writer, Study study) {
    this.spark = spark;
    this.writer = writer;
    this.study = study;
  }

  /** The topics where no language has documents enough. */
  TopicTables none(Map<String, Long> documents) {
    return study.languages().stream()
        .map(language -> tooFew(language, documents.get(language), "documents"))
        .reduce(TopicTables::and)
        .orElseThrow();
  }

  /** Whether any language has as many documents as it needs. */
  boolean hasEnough(Map<String, Long> documents) {
    return documents.values().stream().anyMatch(this::isEnough);
  }

  /**
   * The topics.
   *
   * @param words rows of {@link TopicsJob#words}
   */
  TopicTables find(Dataset<Row> words) throws IOException {
    Map<String, Object> stories = writer.keep("topic words", words, counts());
    Dataset<Row> kept = writer.kept("topic words", words);
    return study.languages().stream()
        .map(language -> find(kept, language, (Long) stories.get(language)))
        .reduce(TopicTables::and)
        .orElseThrow();
  }

  private TopicTables find(Dataset<Row> words, String language, long stories) {
    return isEnough(stories)
        ? writer.timed(
            "topic model " + language, () -> new TopicModel(study.topics(), language).learn(words))
        : tooFew(language, stories, "stories that name two states of the focus");
  }

  private boolean isEnough(long documents) {
    return documents >= study.topics().minimumDocuments();
  }

  private TopicTables tooFew(String language, long documents, String what) {
    return TopicTables.none(
        spark,
        "No topics for %s: %s %s, at least %s are needed (topics.minimum-documents of the study)."
            .formatted(language, documents, what, study.topics().minimumDocuments()));
  }

  private Column[] counts() {
    List<Column> counts = new ArrayList<>(List.of(count(lit(1)).as(TableChecks.ROWS)));
    for (String language : study.languages()) {
      Column lead = col("is_lead").and(col("language").equalTo(language));
      counts.add(count(when(lead, 1)).as(language));
    }

    return counts.toArray(Column[]::new);
  }
}
