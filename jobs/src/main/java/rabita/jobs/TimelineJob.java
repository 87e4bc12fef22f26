package rabita.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.analysis.Level;
import rabita.analysis.Naming;
import rabita.sql.SqlFunctions;
import rabita.study.Study;
import rabita.tables.Table;

/** Input: namings, accepted documents. Output: {@link #TABLE}. */
public final class TimelineJob {
  public static final Table TABLE =
      Table.of(
              "timeline",
              "An actor, or a pair with a state of the focus, in a period",
              "level, a, b, theme, basis, time_basis, language, granularity, period_start",
              """
          level STRING NOT NULL COMMENT 'country or entity',
          a STRING NOT NULL COMMENT 'Actor, or the first of a pair',
          b STRING NOT NULL COMMENT 'Second of a pair, * for an actor alone',
          theme STRING NOT NULL COMMENT 'Theme of the sentences that name a pair of states of the focus, see themes; * for all',
          basis STRING NOT NULL COMMENT 'article: each document counts; story: of each set of near-duplicates its lead alone (see stories)',
          time_basis STRING NOT NULL COMMENT 'published: by day of publication; mentioned: by dates in a sentence that names the actor or pair',
          language STRING NOT NULL COMMENT 'Language of the documents, * for all',
          granularity STRING NOT NULL COMMENT 'Length of the period: day, week (from Monday), month, quarter, year',
          period_start DATE NOT NULL COMMENT 'First day of the period; every period stands between the first and the last of a series, for time_basis mentioned as far as documents were published',
          n_documents BIGINT NOT NULL COMMENT 'Documents that name the actor, or both (of a theme: in a sentence with a term of it)',
          n_sentences BIGINT NOT NULL COMMENT 'Sentences that do (of a theme: and hold a term of it)',
          n_mentions BIGINT NOT NULL COMMENT 'Mentions of the actor, or of either of a pair, in these documents (mentioned, or of a theme: in these sentences)',
          n_total BIGINT NOT NULL COMMENT 'All analysed documents of the language and period (mentioned: those with a date in it)',
          share DOUBLE COMMENT 'n_documents / n_total, null where n_total is 0',
          share_low DOUBLE COMMENT 'Lower end of its 95 % interval (Wilson 1927)',
          share_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          observed BOOLEAN NOT NULL COMMENT 'False where no document at all stands in the period: missing, not zero'
          """)
          .references("a", "entities", "entity_id")
          .unit("document", "n_documents, n_total")
          .unit("sentence", "n_sentences")
          .unit("mention", "n_mentions")
          .unit("share", "share, share_low, share_high");

  private static final String SERIES =
      "level, a, b, theme, basis, time_basis, language, granularity";
  private static final String PERIOD = "basis, time_basis, language, granularity, period_start";
  private static final String COUNTS = "n_documents, n_sentences, n_mentions";

  private TimelineJob() {}

  /**
   * The series of all actors and of the pairs in focus, in the order of the table's key inside of
   * each partition.
   *
   * @param namings rows of {@link NamingsJob}
   * @param accepted accepted documents
   * @param members the documents that are not the lead of their story, if there is any
   */
  public static Dataset<Row> rows(
      Dataset<Row> namings, Dataset<Row> accepted, Optional<Dataset<Row>> members, Study study) {
    Dataset<Row> counts =
        published(namings, study).unionByName(mentioned(NamingsJob.byBasis(accepted, members)));
    Dataset<Row> totals =
        NamingsJob.whole(counts)
            .withColumnRenamed("n_documents", "n_total")
            .select(Columns.of("n_total, " + PERIOD));
    Dataset<Row> series =
        counts
            .filter(col("level").notEqual(Naming.ALL))
            .join(
                broadcast(spans(namings)),
                Columns.named("basis", "language", "time_basis"),
                "left");
    Dataset<Row> filled =
        Calendar.filled(
            series,
            SERIES,
            List.of(COUNTS.split(", ")),
            coalesce(col("span_first"), Calendar.LAST_DAY),
            coalesce(col("span_last"), Calendar.FIRST_DAY));
    return filled
        .join(broadcast(totals), Columns.named(PERIOD.split(", ")), "left")
        .na()
        .fill(0L, new String[] {"n_total"})
        .withColumn("part", SqlFunctions.share(col("n_documents"), col("n_total")))
        .select(col("*"), col("part.*"))
        .withColumn("observed", col("n_total").gt(0));
  }

  private static Dataset<Row> published(Dataset<Row> namings, Study study) {
    Column periods =
        when(
                col("level").equalTo(Level.ENTITY.label()),
                Strata.periods(study.entityGranularities()))
            .otherwise(Strata.periods(study.granularities()));
    Dataset<Row> days =
        Columns.summed(
            Strata.byLanguage(namings.filter(col("focus").and(col("published_on").isNotNull()))),
            "basis, level, a, b, theme, language, published_on",
            COUNTS);
    return Columns.summed(
        Strata.byPeriod(days, periods).withColumn("time_basis", lit("published")),
        SERIES + ", period_start",
        COUNTS);
  }

  private static Dataset<Row> mentioned(Dataset<Row> accepted) {
    Dataset<Row> documents =
        Strata.byLanguage(
                accepted.select(col("basis"), col("language"), inline(col("period_namings"))))
            .withColumn("time_basis", lit("mentioned"))
            .withColumn("n_documents", lit(1L));
    return Columns.summed(documents, SERIES + ", period_start", COUNTS);
  }

  /** The days between which empty periods are written: of any series, or of the publications. */
  private static Dataset<Row> spans(Dataset<Row> namings) {
    Dataset<Row> publications =
        Strata.byLanguage(NamingsJob.whole(namings))
            .groupBy("basis", "language")
            .agg(min("published_on").as("span_first"), max("published_on").as("span_last"));
    return publications
        .withColumn("time_basis", lit("mentioned"))
        .unionByName(
            publications
                .withColumn("time_basis", lit("published"))
                .withColumn("span_first", Calendar.FIRST_DAY)
                .withColumn("span_last", Calendar.LAST_DAY));
  }
}
