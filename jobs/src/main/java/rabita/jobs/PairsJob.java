package rabita.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.analysis.Fractions;
import rabita.analysis.Unit;
import rabita.study.Granularity;

/**
 * Input: namings. Output: the counts of each pair in each stratum, by unit. Not published: what
 * pairs of one stratum tell of one another is measured from them.
 */
final class PairsJob {
  private static final List<Granularity> PERIODS =
      List.of(Granularity.YEAR, Granularity.QUARTER, Granularity.MONTH);
  private static final String UNITS = "n_documents, n_sentences";
  private static final String COUNTS = "n_documents, n_sentences, fraction, sentence_fractions";

  private PairsJob() {}

  /**
   * The pairs of all strata.
   *
   * @param namings rows of {@link NamingsJob}
   */
  static Dataset<Row> rows(Dataset<Row> namings) {
    Dataset<Row> pairs = pairs(NamingsJob.pairs(namings));
    Dataset<Row> alone =
        units(
            NamingsJob.alone(namings),
            "level, a, " + Strata.KEY,
            UNITS + ", n_others, n_sentence_others");
    Dataset<Row> whole = units(NamingsJob.whole(namings), Strata.KEY, UNITS);
    return pairs
        .as("pair")
        .join(alone.as("of_a"), ofActor("of_a", "a"))
        .join(alone.as("of_b"), ofActor("of_b", "b"))
        .join(broadcast(whole).as("whole"), Columns.same("pair", "whole", Strata.KEY))
        .select(
            col("pair.level"),
            col("pair.a"),
            col("pair.b"),
            col("pair.basis"),
            col("pair.language"),
            col("pair.granularity"),
            col("pair.period_start"),
            inline(array(unit(Unit.DOCUMENT), unit(Unit.SENTENCE))))
        .filter(col("n_ab").gt(0));
  }

  /** Documents, sentences, days and sources of each pair and stratum, a row each. */
  private static Dataset<Row> pairs(Dataset<Row> namings) {
    String key = "level, a, b, " + Strata.KEY;
    Dataset<Row> languages = Strata.byLanguage(namings);
    Dataset<Row> days =
        Columns.summed(languages, "basis, level, a, b, language, published_on", COUNTS);
    Dataset<Row> counts =
        Columns.summed(
                strata(days),
                key,
                COUNTS,
                count("published_on").as("n_days"),
                count(when(col("n_sentences").gt(0), col("published_on"))).as("n_sentence_days"))
            .withColumn("n_sources", lit(0L))
            .withColumn("n_sentence_sources", lit(0L));
    Dataset<Row> sources =
        strata(languages.filter(col("source").isNotNull()))
            .groupBy(Columns.of(key + ", source"))
            .agg(max("n_sentences").as("n_sentences"))
            .groupBy(Columns.of(key))
            .agg(
                count(lit(1)).as("n_sources"),
                count(when(col("n_sentences").gt(0), 1)).as("n_sentence_sources"));
    return Columns.summed(
        counts.unionByName(sources, true),
        key,
        COUNTS + ", n_days, n_sentence_days, n_sources, n_sentence_sources");
  }

  private static Dataset<Row> units(Dataset<Row> namings, String key, String counts) {
    return Columns.summed(strata(Strata.byLanguage(namings)), key, counts);
  }

  private static Dataset<Row> strata(Dataset<Row> counts) {
    return Strata.byPeriod(counts, Strata.periodsAndAll(PERIODS));
  }

  /** The counts of a row as those of one unit. */
  private static Column unit(Unit unit) {
    boolean sentence = unit == Unit.SENTENCE;
    String units = sentence ? "n_sentences" : "n_documents";
    Column fraction = col(sentence ? "pair.sentence_fractions" : "pair.fraction");
    String others = sentence ? "n_sentence_others" : "n_others";
    return struct(
        lit(unit.label()).as("unit"),
        col("pair." + units).as("n_ab"),
        fraction.divide(lit((double) Fractions.ONE)).as("n_ab_fractional"),
        col("of_a." + units).as("n_a"),
        col("of_b." + units).as("n_b"),
        col("whole." + units).as("n"),
        col("of_a." + others).as("strength_a"),
        col("of_b." + others).as("strength_b"),
        col(sentence ? "pair.n_sentence_sources" : "pair.n_sources").as("n_sources"),
        col(sentence ? "pair.n_sentence_days" : "pair.n_days").as("n_days"));
  }

  private static Column ofActor(String side, String actor) {
    return Columns.same("pair", side, "level, " + Strata.KEY)
        .and(col("pair." + actor).equalTo(col(side + ".a")));
  }
}
