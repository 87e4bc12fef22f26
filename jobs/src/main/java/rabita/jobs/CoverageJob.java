package rabita.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.study.Granularity;
import rabita.tables.Table;
import rabita.text.Languages;

/** Input: documents, number of rejects. Output: {@link #TABLE}. */
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
          """)
          .unit("document", "n_documents, n_undated")
          .unit("record", "n_rejects");

  private static final String UNKNOWN = "unknown";

  private CoverageJob() {}

  /**
   * The days of all sources.
   *
   * @param documents source, language, published_on
   * @param rejects number of input records refused
   */
  public static Dataset<Row> rows(Dataset<Row> documents, long rejects) {
    Dataset<Row> days =
        documents
            .withColumn("source", coalesce(col("source"), lit(UNKNOWN)))
            .groupBy("source", "language", "published_on")
            .agg(count(lit(1)).as("n_documents"))
            .withColumn("granularity", lit(Granularity.DAY.label()))
            .withColumnRenamed("published_on", "period_start");
    Column dated = col("period_start").isNotNull();
    Dataset<Row> filled =
        Calendar.filled(
            days.filter(dated),
            "source, language, granularity",
            List.of("n_documents"),
            Calendar.FIRST_DAY,
            Calendar.LAST_DAY);
    return filled
        .unionByName(days.filter(not(dated)))
        .withColumn("n_rejects", lit(0L))
        .unionByName(refused(days, rejects))
        .groupBy(col("source"), col("language"), col("period_start").as("day"))
        .agg(sum("n_documents").as("n_documents"), sum("n_rejects").as("n_rejects"))
        .withColumn("n_undated", when(col("day").isNull(), col("n_documents")).otherwise(0L))
        .withColumn(
            "status",
            when(col("n_documents").plus(col("n_rejects")).gt(0), lit("observed"))
                .otherwise(lit("missing")));
  }

  private static Dataset<Row> refused(Dataset<Row> days, long rejects) {
    return days.sparkSession()
        .range(rejects > 0 ? 1 : 0)
        .select(
            lit(UNKNOWN).as("source"),
            lit(Languages.UNDETERMINED).as("language"),
            lit(null).cast("date").as("period_start"),
            lit(0L).as("n_documents"),
            lit(Granularity.DAY.label()).as("granularity"),
            lit(rejects).as("n_rejects"));
  }
}
