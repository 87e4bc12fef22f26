package rabita.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.study.Granularity;
import rabita.tables.Table;
import rabita.text.Languages;

/** Input: documents and rejects. Output: {@link #TABLE}. */
public final class CoverageJob {
  public static final Table TABLE =
      Table.of(
          "coverage",
          "A source and language on a day",
          "source, language, day",
          """
          source STRING NOT NULL COMMENT 'Outlet, as the input declares it, unknown where it does not',
          language STRING NOT NULL COMMENT 'Language of the documents, und where none of the study',
          day DATE COMMENT 'Day of publication, null for what has none',
          n_documents BIGINT NOT NULL COMMENT 'Documents accepted',
          n_rejects BIGINT NOT NULL COMMENT 'Input records refused; all stand under unknown, und and no day',
          n_undated BIGINT NOT NULL COMMENT 'Documents without a day of publication',
          status STRING NOT NULL COMMENT 'observed, or missing: a day between the first and the last of its source and language without any document'
          """);

  private static final String UNKNOWN = "unknown";

  private CoverageJob() {}

  /**
   * The days of all sources.
   *
   * @param documents source, language, published_on
   * @param rejects rows of {@link RejectsJob}
   */
  public static Dataset<Row> rows(Dataset<Row> documents, Dataset<Row> rejects) {
    Dataset<Row> accepted =
        documents
            .withColumn("source", coalesce(col("source"), lit(UNKNOWN)))
            .withColumnRenamed("published_on", "day")
            .groupBy("source", "language", "day")
            .agg(
                count(lit(1)).as("n_documents"),
                count(when(col("day").isNull(), 1)).as("n_undated"))
            .withColumn("n_rejects", lit(0L));
    Dataset<Row> refused =
        rejects
            .filter("refused")
            .groupBy()
            .agg(count(lit(1)).as("n_rejects"))
            .filter(col("n_rejects").gt(0))
            .withColumn("source", lit(UNKNOWN))
            .withColumn("language", lit(Languages.UNDETERMINED))
            .withColumn("day", lit(null).cast("date"))
            .withColumn("n_documents", lit(0L))
            .withColumn("n_undated", lit(0L));
    return accepted
        .unionByName(refused)
        .unionByName(missing(accepted))
        .groupBy("source", "language", "day")
        .agg(
            sum("n_documents").as("n_documents"),
            sum("n_rejects").as("n_rejects"),
            sum("n_undated").as("n_undated"))
        .withColumn(
            "status",
            when(col("n_documents").plus(col("n_rejects")).gt(0), lit("observed"))
                .otherwise(lit("missing")));
  }

  private static Dataset<Row> missing(Dataset<Row> accepted) {
    Dataset<Row> bounds =
        accepted
            .filter(col("day").isNotNull())
            .groupBy("source", "language")
            .agg(min("day").as("first"), max("day").as("last"))
            .withColumn("granularity", lit(Granularity.DAY.label()));
    return Calendar.periods(bounds)
        .select(col("source"), col("language"), col("period_start").as("day"))
        .withColumn("n_documents", lit(0L))
        .withColumn("n_rejects", lit(0L))
        .withColumn("n_undated", lit(0L));
  }
}
