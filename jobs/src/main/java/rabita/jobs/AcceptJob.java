package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rabita.sources.RawRecord;
import rabita.sources.RejectReason;

/**
 * Sorts out documents whose id another document has. Of several the one with the smallest hash of
 * its text stays, whatever the order of the input.
 */
public final class AcceptJob {
  private AcceptJob() {}

  /** The place and reason of each document that must go. */
  public static Dataset<Row> refused(Dataset<Row> annotated) {
    WindowSpec sameId =
        Window.partitionBy("doc_id")
            .orderBy("text_sha256", "published_on", "source", "address", "uri", "split", "record");
    return annotated
        .filter(col("role").equalTo(RawRecord.DOCUMENT))
        .select(
            "doc_id",
            "text_sha256",
            "normalized_sha256",
            "published_on",
            "source",
            "address",
            "uri",
            "split",
            "record")
        .withColumn("place", row_number().over(sameId))
        .withColumn("kept", first("normalized_sha256").over(sameId))
        .filter(col("place").gt(1))
        .select(
            col("uri"),
            col("split"),
            col("record"),
            col("doc_id").as("duplicate_id"),
            when(
                    col("normalized_sha256").equalTo(col("kept")),
                    lit(RejectReason.DUPLICATE_RECORD.label()))
                .otherwise(lit(RejectReason.DUPLICATE_ID.label()))
                .as("duplicate_reason"));
  }

  /** The documents that stay. */
  public static Dataset<Row> accepted(Dataset<Row> annotated, Optional<Dataset<Row>> refused) {
    Dataset<Row> documents = annotated.filter(col("role").equalTo(RawRecord.DOCUMENT));
    return refused.isEmpty()
        ? documents
        : documents.join(
            refused.get().select("uri", "split", "record"),
            Columns.named("uri", "split", "record"),
            "left_anti");
  }
}
