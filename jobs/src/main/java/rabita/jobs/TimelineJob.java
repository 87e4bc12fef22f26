package rabita.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.sql.SqlFunctions;
import rabita.study.Granularity;
import rabita.tables.Table;

/** Input: actors named, evidence, dates, documents. Output: {@link #TABLE}. */
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
          theme STRING NOT NULL COMMENT 'Theme of a tie, * for all',
          basis STRING NOT NULL COMMENT 'article: each document counts; story: one of each set of near-duplicates',
          time_basis STRING NOT NULL COMMENT 'published: by day of publication; mentioned: by dates in a sentence that names the actor or pair',
          language STRING NOT NULL COMMENT 'Language of the documents, * for all',
          granularity STRING NOT NULL COMMENT 'Length of the period: day, week (from Monday), month, quarter, year',
          period_start DATE NOT NULL COMMENT 'First day of the period; every period stands between the first and the last of a series, for time_basis mentioned as far as documents were published',
          n_documents BIGINT NOT NULL COMMENT 'Documents that name the actor, or both',
          n_sentences BIGINT NOT NULL COMMENT 'Sentences that do',
          n_mentions BIGINT NOT NULL COMMENT 'Mentions of the actor, or of either of a pair, in these documents (mentioned: in these sentences)',
          n_total BIGINT NOT NULL COMMENT 'All analysed documents of the language and period (mentioned: those with a date in it)',
          share DOUBLE COMMENT 'n_documents / n_total, null where n_total is 0',
          share_low DOUBLE COMMENT 'Lower end of its 95 % interval (Wilson 1927)',
          share_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          observed BOOLEAN NOT NULL COMMENT 'False where no document at all stands in the period: missing, not zero'
          """);

  private static final String SERIES = "level, a, b, language, granularity";

  private TimelineJob() {}

  /**
   * The series of all actors and of the pairs given.
   *
   * @param actors mentions by actor, see {@link PresenceJob#actors}
   * @param evidence evidence of the pairs that get a series
   * @param dates rows of {@link DatesJob}
   * @param documents analysed documents: doc_id, language, published_on
   */
  public static Dataset<Row> rows(
      Dataset<Row> actors,
      Dataset<Row> evidence,
      Dataset<Row> dates,
      Dataset<Row> documents,
      List<Granularity> granularities) {
    Dataset<Row> published =
        filled(
            published(actors, evidence, granularities),
            publishedTotals(documents, granularities),
            Function.identity());
    Dataset<Row> span = publicationSpans(documents);
    Dataset<Row> mentioned =
        filled(
            mentioned(actors, evidence, spoken(dates, granularities)),
            mentionedTotals(documents, spoken(dates, granularities)),
            bounds -> withinSpan(bounds, span));
    return published
        .withColumn("time_basis", lit("published"))
        .unionByName(mentioned.withColumn("time_basis", lit("mentioned")))
        .withColumn("theme", lit("*"))
        .withColumn("basis", lit("article"))
        .withColumn("part", SqlFunctions.share(col("n_documents"), col("n_total")))
        .select(col("*"), col("part.*"))
        .withColumn("observed", col("n_total").gt(0));
  }

  private static Dataset<Row> published(
      Dataset<Row> actors, Dataset<Row> evidence, List<Granularity> granularities) {
    Dataset<Row> alone =
        PresenceJob.byDocument(actors)
            .withColumnRenamed("actor", "a")
            .withColumn("b", lit("*"))
            .select(
                "level",
                "a",
                "b",
                "doc_id",
                "language",
                "published_on",
                "n_sentences",
                "n_mentions");
    Column inSentence = col("unit").equalTo("sentence");
    Dataset<Row> pairs =
        evidence
            .groupBy("level", "a", "b", "doc_id", "language", "published_on")
            .agg(
                count(when(inSentence, 1)).as("n_sentences"),
                max(when(col("unit").equalTo("document"), col("n_mentions")))
                    .cast("bigint")
                    .as("n_mentions"));
    Dataset<Row> days =
        alone
            .unionByName(pairs)
            .groupBy("level", "a", "b", "language", "published_on")
            .agg(
                count(lit(1)).as("n_documents"),
                sum("n_sentences").as("n_sentences"),
                sum("n_mentions").as("n_mentions"));
    return counted(Strata.byPeriod(Strata.byLanguage(days), granularities, false));
  }

  private static Dataset<Row> counted(Dataset<Row> rows) {
    return rows.groupBy("level", "a", "b", "language", "granularity", "period_start")
        .agg(
            sum("n_documents").as("n_documents"),
            sum("n_sentences").as("n_sentences"),
            sum("n_mentions").as("n_mentions"));
  }

  /** The periods that a sentence speaks of: those that hold the whole of a date in it. */
  private static Dataset<Row> spoken(Dataset<Row> dates, List<Granularity> granularities) {
    Dataset<Row> resolved =
        dates
            .filter(col("role").equalTo("mention").and(col("earliest").isNotNull()))
            .select("doc_id", "sentence_index", "earliest", "latest");
    Column[] periods =
        granularities.stream()
            .map(
                granularity -> {
                  Column start = Strata.start(granularity, col("earliest"));
                  Column whole = start.equalTo(Strata.start(granularity, col("latest")));
                  return Strata.period(granularity.label(), when(whole, start));
                })
            .toArray(Column[]::new);
    return resolved
        .withColumn("period", explode(array(periods)))
        .filter(col("period.period_start").isNotNull())
        .select(col("doc_id"), col("sentence_index"), col("period.*"))
        .distinct();
  }

  private static Dataset<Row> mentioned(
      Dataset<Row> actors, Dataset<Row> evidence, Dataset<Row> spoken) {
    Dataset<Row> alone =
        actors
            .groupBy("level", "actor", "doc_id", "sentence_index", "language")
            .agg(count(lit(1)).as("n_mentions"))
            .withColumnRenamed("actor", "a")
            .withColumn("b", lit("*"));
    Dataset<Row> pairs =
        evidence
            .filter(col("unit").equalTo("sentence"))
            .select("level", "a", "b", "doc_id", "sentence_index", "language", "n_mentions");
    Dataset<Row> counts =
        alone
            .unionByName(pairs)
            .join(spoken, Columns.named("doc_id", "sentence_index"), "inner")
            .groupBy("level", "a", "b", "language", "granularity", "period_start")
            .agg(
                countDistinct("doc_id").as("n_documents"),
                count(lit(1)).as("n_sentences"),
                sum("n_mentions").as("n_mentions"));
    return counted(Strata.byLanguage(counts));
  }

  private static Dataset<Row> publishedTotals(
      Dataset<Row> documents, List<Granularity> granularities) {
    Dataset<Row> days =
        documents.groupBy("language", "published_on").agg(count(lit(1)).as("n_documents"));
    return Strata.byPeriod(Strata.byLanguage(days), granularities, false)
        .groupBy("language", "granularity", "period_start")
        .agg(sum("n_documents").as("n_total"));
  }

  private static Dataset<Row> mentionedTotals(Dataset<Row> documents, Dataset<Row> spoken) {
    Dataset<Row> counts =
        spoken
            .join(documents.select("doc_id", "language"), Columns.named("doc_id"), "inner")
            .groupBy("language", "granularity", "period_start")
            .agg(countDistinct("doc_id").as("n_documents"));
    return Strata.byLanguage(counts)
        .groupBy("language", "granularity", "period_start")
        .agg(sum("n_documents").as("n_total"));
  }

  private static Dataset<Row> publicationSpans(Dataset<Row> documents) {
    return Strata.byLanguage(documents.filter(col("published_on").isNotNull()))
        .groupBy("language")
        .agg(min("published_on").as("span_first"), max("published_on").as("span_last"));
  }

  private static Dataset<Row> withinSpan(Dataset<Row> bounds, Dataset<Row> spans) {
    return bounds
        .join(spans, Columns.named("language"), "inner")
        .withColumn("first", greatest(col("first"), col("span_first")))
        .withColumn("last", least(col("last"), col("span_last")))
        .drop("span_first", "span_last");
  }

  /** The counts, and a row of zeros for each period without any between first and last. */
  private static Dataset<Row> filled(
      Dataset<Row> counts, Dataset<Row> totals, Function<Dataset<Row>, Dataset<Row>> narrow) {
    Dataset<Row> bounds =
        narrow.apply(
            counts
                .groupBy(Columns.of(SERIES))
                .agg(min("period_start").as("first"), max("period_start").as("last")));
    Dataset<Row> periods =
        Calendar.periods(bounds)
            .select("level", "a", "b", "language", "granularity", "period_start")
            .unionByName(
                counts.select("level", "a", "b", "language", "granularity", "period_start"))
            .distinct();
    return periods
        .join(
            counts,
            Columns.named("level", "a", "b", "language", "granularity", "period_start"),
            "left")
        .join(totals, Columns.named("language", "granularity", "period_start"), "left")
        .na()
        .fill(0L, new String[] {"n_documents", "n_sentences", "n_mentions", "n_total"});
  }
}
