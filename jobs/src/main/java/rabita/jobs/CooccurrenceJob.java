package rabita.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rabita.analysis.Fractions;
import rabita.analysis.Unit;
import rabita.sql.SqlFunctions;
import rabita.study.Granularity;
import rabita.tables.Table;

/** Input: namings. Output: {@link #TABLE}. */
public final class CooccurrenceJob {
  public static final Table TABLE =
      Table.of(
          "cooccurrence",
          "A pair of actors in a period: how often named together, and how that compares",
          "level, a, b, unit, basis, language, granularity, period_start",
          """
          level STRING NOT NULL COMMENT 'country or entity',
          a STRING NOT NULL COMMENT 'First actor, a < b in code point order',
          b STRING NOT NULL COMMENT 'Second actor',
          unit STRING NOT NULL COMMENT 'What must name both: sentence or document',
          basis STRING NOT NULL COMMENT 'article: each document counts; story: of each set of near-duplicates its lead alone (see stories)',
          language STRING NOT NULL COMMENT 'Language of the documents, * for all',
          granularity STRING NOT NULL COMMENT 'Length of the period: all, year, quarter, month',
          period_start DATE COMMENT 'First day of the period, null for all; undated documents count only there',
          n_ab BIGINT NOT NULL COMMENT 'Units that name both',
          n_ab_fractional DOUBLE NOT NULL COMMENT 'The same, a unit of k actors counting 1/(k-1)',
          n_a BIGINT NOT NULL COMMENT 'Units that name a',
          n_b BIGINT NOT NULL COMMENT 'Units that name b',
          n BIGINT NOT NULL COMMENT 'All units of the language and period',
          lift DOUBLE COMMENT 'n_ab * n / (n_a * n_b): 1 where independent',
          lift_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          lift_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          npmi DOUBLE COMMENT 'Normalised pointwise mutual information, -1 to 1 (Bouma 2009)',
          g2 DOUBLE COMMENT 'Log-likelihood ratio against independence (Dunning 1993)',
          q_value DOUBLE COMMENT 'False discovery rate at which the pair departs from independence in its stratum (Benjamini and Hochberg 1995)',
          log_odds_ratio DOUBLE COMMENT 'Log odds ratio with Haldane correction',
          jaccard DOUBLE COMMENT 'n_ab over units that name either',
          share_a DOUBLE COMMENT 'n_ab / n_a',
          share_b DOUBLE COMMENT 'n_ab / n_b',
          n_sources BIGINT NOT NULL COMMENT 'Distinct known sources among the units that name both',
          n_days BIGINT NOT NULL COMMENT 'Distinct known days of publication among them',
          low_support BOOLEAN NOT NULL COMMENT 'n_ab under 5: trust no ratio'
          """);

  private static final List<Granularity> PERIODS =
      List.of(Granularity.YEAR, Granularity.QUARTER, Granularity.MONTH);
  private static final String STRATUM = "basis, language, granularity, period_start";
  private static final String UNIT_STRATUM = "unit, " + STRATUM;
  private static final String COUNTS = "n_documents, n_sentences, fraction, sentence_fractions";

  private CooccurrenceJob() {}

  /**
   * The pairs of all strata.
   *
   * @param namings rows of {@link NamingsJob}
   */
  public static Dataset<Row> rows(Dataset<Row> namings) {
    Dataset<Row> pairs = pairs(NamingsJob.pairs(namings));
    Dataset<Row> alone = units(NamingsJob.alone(namings), "level, a, " + STRATUM);
    Dataset<Row> whole = units(NamingsJob.whole(namings), STRATUM);
    Dataset<Row> joined =
        pairs
            .as("pair")
            .join(alone.as("of_a"), ofActor("of_a", "a"))
            .join(alone.as("of_b"), ofActor("of_b", "b"))
            .join(broadcast(whole).as("whole"), sameStratum("whole"))
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
    return measured(joined);
  }

  /** Documents, sentences, days and sources of each pair and stratum, a row each. */
  private static Dataset<Row> pairs(Dataset<Row> namings) {
    String key = "level, a, b, " + STRATUM;
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

  private static Dataset<Row> units(Dataset<Row> namings, String key) {
    return Columns.summed(strata(Strata.byLanguage(namings)), key, "n_documents, n_sentences");
  }

  private static Dataset<Row> strata(Dataset<Row> counts) {
    return Strata.byPeriod(counts, Strata.periodsAndAll(PERIODS));
  }

  /** The counts of a row as those of one unit. */
  private static Column unit(Unit unit) {
    boolean sentence = unit == Unit.SENTENCE;
    String units = sentence ? "n_sentences" : "n_documents";
    Column fraction = col(sentence ? "pair.sentence_fractions" : "pair.fraction");
    return struct(
        lit(unit.label()).as("unit"),
        col("pair." + units).as("n_ab"),
        fraction.divide(lit((double) Fractions.ONE)).as("n_ab_fractional"),
        col("of_a." + units).as("n_a"),
        col("of_b." + units).as("n_b"),
        col("whole." + units).as("n"),
        col(sentence ? "pair.n_sentence_sources" : "pair.n_sources").as("n_sources"),
        col(sentence ? "pair.n_sentence_days" : "pair.n_days").as("n_days"));
  }

  /** Of each stratum one sort: from the largest p to the smallest, as Benjamini and Hochberg. */
  private static Dataset<Row> measured(Dataset<Row> counts) {
    WindowSpec stratum = Window.partitionBy(Columns.of("level, " + UNIT_STRATUM));
    WindowSpec falling = stratum.orderBy(col("p_value").desc(), col("a").desc(), col("b").desc());
    Column rank = count(lit(1)).over(stratum).minus(row_number().over(falling)).plus(1);
    return counts
        .withColumn(
            "measures", SqlFunctions.association(col("n_ab"), col("n_a"), col("n_b"), col("n")))
        .select(col("*"), col("measures.*"))
        .withColumn("bound", col("p_value").multiply(count(lit(1)).over(stratum)).divide(rank))
        .withColumn(
            "q_value",
            least(
                lit(1.0),
                min("bound")
                    .over(falling.rowsBetween(Window.unboundedPreceding(), Window.currentRow()))));
  }

  private static Column ofActor(String side, String actor) {
    return sameStratum(side)
        .and(col("pair.level").equalTo(col(side + ".level")))
        .and(col("pair." + actor).equalTo(col(side + ".a")));
  }

  private static Column sameStratum(String side) {
    Column same = lit(true);
    for (String column : STRATUM.split(", ")) {
      same = same.and(col("pair." + column).eqNullSafe(col(side + "." + column)));
    }

    return same;
  }
}
