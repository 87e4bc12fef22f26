package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;

class DocumentsJobIT extends SparkTest {
  private static final StructType ACCEPTED =
      StructType.fromDDL(
          "doc_id STRING, source STRING, uri STRING, address STRING, title STRING, text STRING,"
              + " language STRING, language_declared STRING, language_confidence DOUBLE,"
              + " published_on DATE, published_at TIMESTAMP, published_basis STRING, n_chars INT,"
              + " n_sentences INT, n_tokens INT, text_sha256 STRING, normalized_sha256 STRING");

  @Test
  void aTextThatStandsAloneIsNoCopy() {
    assertThat(copies(document("a", "h1", null), document("b", "h2", null))).isEmpty();
  }

  @Test
  void theFirstPublishedIsTheOriginal() {
    assertThat(
            copies(
                document("a", "h1", "2021-09-15"),
                document("b", "h1", "2021-09-14"),
                document("c", "h1", "2021-09-16")))
        .containsExactly("a b", "c b");
  }

  @Test
  void whatHasNoDayComesLast() {
    assertThat(copies(document("a", "h1", null), document("b", "h1", "2021-09-14")))
        .containsExactly("a b");
  }

  @Test
  void ofOneDayTheFirstIdIsTheOriginal() {
    assertThat(
            copies(
                document("b", "h1", "2021-09-14"),
                document("a", "h1", "2021-09-14"),
                document("d", "h2", null),
                document("c", "h2", null)))
        .containsExactly("b a", "d c");
  }

  @Test
  void aDocumentHasItsAddressItsOriginalAndItsStory() {
    Dataset<Row> accepted =
        accepted(document("a", "h1", "2021-09-14"), document("b", "h1", "2021-09-15"));

    Found found =
        Found.of(
            DocumentsJob.TABLE,
            DocumentsJob.rows(
                StoriesJob.withStory(accepted, Corpus.members(spark, Map.of("b", "a"))),
                Optional.of(DocumentsJob.duplicates(accepted))));

    assertThat(found.show("doc_id, uri, published_on, n_chars, duplicate_of, story_id"))
        .containsExactly(
            "a https://example.org/a 2021-09-14 4 - a", "b https://example.org/b 2021-09-15 4 a a");
    assertThat(found.rows().get(0).schema().fieldNames())
        .containsExactly(DocumentsJob.TABLE.schema().fieldNames());
  }

  private static List<String> copies(Row... rows) {
    return new Found(DocumentsJob.duplicates(accepted(rows)).collectAsList())
        .show("doc_id, duplicate_of");
  }

  private static Dataset<Row> accepted(Row... rows) {
    return spark.createDataFrame(List.of(rows), ACCEPTED).repartition(3);
  }

  private static Row document(String id, String hash, String day) {
    return RowFactory.create(
        id,
        "irna",
        "news.jsonl",
        "https://example.org/" + id,
        null,
        "text",
        "fa",
        null,
        0.99,
        day == null ? null : LocalDate.parse(day),
        day == null ? null : Instant.parse(day + "T12:00:00Z"),
        day == null ? "none" : "declared",
        4,
        1,
        1,
        "sha-" + id,
        hash);
  }
}
