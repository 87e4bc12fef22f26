package rabita.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rabita.sources.RawRecord;
import rabita.sources.RejectReason;
import rabita.tables.Table;

/** Input: annotated records, refused duplicates. Output: {@link #TABLE}. */
public final class RejectsJob {
  public static final Table TABLE =
      Table.of(
          "rejects",
          "An input record, or a part of it, that was refused",
          "uri, record, reason",
          """
          uri STRING NOT NULL COMMENT 'Input file, from the last part of the input given',
          record BIGINT COMMENT 'Line (JSONL, CSV) or row (Parquet) in the file, from 1; null for the file as a whole',
          reason STRING NOT NULL COMMENT 'Why, in a word',
          message STRING NOT NULL COMMENT 'Why, in a sentence',
          excerpt STRING NOT NULL COMMENT 'Begin of what was refused',
          refused BOOLEAN NOT NULL COMMENT 'True where the record is not in documents; false where only its date was dropped'
          """);

  private RejectsJob() {}

  /** Everything refused, numbered in its file. */
  public static Dataset<Row> rows(
      Dataset<Row> annotated, Dataset<Row> accepted, Optional<Dataset<Row>> refused) {
    Dataset<Row> all = unread(annotated).unionByName(dates(accepted)).unionByName(cut(annotated));
    Column record = col("record").plus(coalesce(col("lines_before"), lit(0L)));
    return refused
        .map(duplicates -> all.unionByName(duplicates(duplicates)))
        .orElse(all)
        .join(linesBefore(annotated), Columns.named("uri", "split"), "left")
        .withColumn("record", when(col("record").gt(0), record));
  }

  private static Dataset<Row> unread(Dataset<Row> annotated) {
    return annotated
        .filter(col("role").equalTo(RawRecord.REJECT))
        .select(
            col("uri"),
            col("split"),
            col("record"),
            col("reason"),
            col("message"),
            col("excerpt"),
            lit(true).as("refused"));
  }

  private static Dataset<Row> duplicates(Dataset<Row> refused) {
    return refused.select(
        col("uri"),
        col("split"),
        col("record"),
        col("duplicate_reason").as("reason"),
        concat(
                lit("Another record has the id "),
                col("duplicate_id"),
                when(
                        col("duplicate_reason").equalTo(RejectReason.DUPLICATE_ID.label()),
                        lit(" and another text"))
                    .otherwise(lit(" and the same text")))
            .as("message"),
        col("duplicate_id").as("excerpt"),
        lit(true).as("refused"));
  }

  private static Dataset<Row> dates(Dataset<Row> accepted) {
    return accepted
        .filter(col("published_unreadable"))
        .select(
            col("uri"),
            col("split"),
            col("record"),
            lit(RejectReason.UNREADABLE_DATE.label()).as("reason"),
            lit("The declared date cannot be read; the document stays without it").as("message"),
            col("published").as("excerpt"),
            lit(false).as("refused"));
  }

  /** Files that gave fewer records than they should have. */
  private static Dataset<Row> cut(Dataset<Row> annotated) {
    Dataset<Row> expected =
        annotated
            .filter(
                col("role").equalTo(RawRecord.COUNT).and(col("split").equalTo(RawRecord.EXPECTED)))
            .select(col("uri"), col("record").as("expected"));
    Dataset<Row> found =
        annotated
            .filter(col("role").notEqual(RawRecord.COUNT))
            .groupBy("uri")
            .agg(count(lit(1)).as("found"));
    Column missing = col("expected").minus(coalesce(col("found"), lit(0L)));
    return expected
        .join(found, Columns.named("uri"), "left")
        .filter(missing.gt(0))
        .select(
            col("uri"),
            lit(0).as("split"),
            lit(0L).as("record"),
            lit(RejectReason.MISSING_ROWS.label()).as("reason"),
            concat(missing.cast("string"), lit(" rows of the file cannot be read")).as("message"),
            lit("").as("excerpt"),
            lit(true).as("refused"));
  }

  private static Dataset<Row> linesBefore(Dataset<Row> annotated) {
    WindowSpec earlier =
        Window.partitionBy("uri")
            .orderBy("split")
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow() - 1);
    return annotated
        .filter(col("role").equalTo(RawRecord.COUNT).and(col("split").geq(0)))
        .select(col("uri"), col("split"), sum("record").over(earlier).as("lines_before"));
  }
}
