package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;

/** Records with the same id. A record is id, text, file and line; the text is its own hash. */
class AcceptJobIT extends SparkTest {
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "role STRING, doc_id STRING, text_sha256 STRING, uri STRING, split INT, record BIGINT");

  @Test
  void documentsOfDifferentIdsStay() {
    List<Row> rows = List.of(document("a", "t1", "f", 1), document("b", "t1", "f", 2));

    assertThat(refused(rows)).isEmpty();
    assertThat(accepted(rows)).containsExactly("a f 1", "b f 2");
  }

  @Test
  void ofTheSameIdTheOneWithTheSmallestHashStays() {
    List<Row> rows = List.of(document("a", "t2", "f", 1), document("a", "t1", "g", 9));

    assertThat(refused(rows)).containsExactly("a f 1 duplicate-id");
    assertThat(accepted(rows)).containsExactly("a g 9");
  }

  @Test
  void theSameTextTwiceIsADuplicateRecordAndTheFirstPlaceStays() {
    List<Row> rows =
        List.of(
            document("a", "t1", "g", 1), document("a", "t1", "f", 10), document("a", "t1", "f", 2));

    assertThat(refused(rows)).containsExactly("a f 10 duplicate-record", "a g 1 duplicate-record");
    assertThat(accepted(rows)).containsExactly("a f 2");
  }

  @Test
  void eachIsComparedWithTheOneThatStays() {
    List<Row> rows =
        List.of(
            document("a", "t2", "f", 1),
            document("a", "t2", "f", 2),
            document("a", "t1", "f", 3),
            document("a", "t1", "f", 4));

    assertThat(refused(rows))
        .containsExactly("a f 1 duplicate-id", "a f 2 duplicate-id", "a f 4 duplicate-record");
    assertThat(accepted(rows)).containsExactly("a f 3");
  }

  /** They have neither id nor text; a file of the same name and line must not take them along. */
  @Test
  void rejectsAndCountsAreNoDocuments() {
    List<Row> rows =
        List.of(
            RowFactory.create("reject", null, null, "f", 0, 1L),
            RowFactory.create("reject", null, null, "f", 0, 2L),
            RowFactory.create("count", null, null, "f", 0, 3L),
            document("a", "t1", "f", 3));

    assertThat(refused(rows)).isEmpty();
    assertThat(accepted(rows)).containsExactly("a f 3");
  }

  @Test
  void everyDocumentIsAcceptedOrRefusedWhateverTheOrder() {
    Random random = new Random(1);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(document("id" + random.nextInt(60), "t" + random.nextInt(3), "f" + i % 3, i));
    }

    List<String> refused = refused(rows);
    List<String> accepted = accepted(rows);
    Collections.shuffle(rows, random);

    assertThat(refused.size() + accepted.size()).isEqualTo(200);
    assertThat(accepted).extracting(line -> line.split(" ")[0]).doesNotHaveDuplicates();
    assertThat(refused(rows)).isEqualTo(refused);
    assertThat(accepted(rows)).isEqualTo(accepted);
  }

  private static Row document(String id, String hash, String uri, long record) {
    return RowFactory.create("document", id, hash, uri, 0, record);
  }

  private static List<String> refused(List<Row> rows) {
    return new Found(AcceptJob.refused(annotated(rows)).collectAsList())
        .show("duplicate_id, uri, record, duplicate_reason");
  }

  private static List<String> accepted(List<Row> rows) {
    Dataset<Row> annotated = annotated(rows);
    return new Found(
            AcceptJob.accepted(annotated, Optional.of(AcceptJob.refused(annotated)))
                .collectAsList())
        .show("doc_id, uri, record");
  }

  private static Dataset<Row> annotated(List<Row> rows) {
    return spark
        .createDataFrame(rows, SCHEMA)
        .withColumn("normalized_sha256", col("text_sha256"))
        .withColumn("published_on", lit(null).cast("date"))
        .withColumn("source", lit(null).cast("string"))
        .withColumn("address", col("uri"))
        .repartition(3);
  }
}
