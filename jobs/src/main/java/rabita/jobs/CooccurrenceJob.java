package rabita.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rabita.sql.SqlFunctions;
import rabita.tables.Table;

/**
 * Input: counts of pairs. Output: {@link #TABLE}.
 *
 * <p>ebgm and eb05 draw the lift towards what is usual among all pairs of one level, unit, basis,
 * language and granularity, of all periods together: see {@link RatioPriors}. Where hardly any of
 * them has an n_ab over 1, that is {@link rabita.counting.RatioPrior#DEFAULT}. The backbone is that
 * of one stratum, a network whose ties weigh n_ab; in a small one a pair of rare actors is soon of
 * it, so look at low_support too.
 */
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
          ebgm DOUBLE NOT NULL COMMENT 'Lift shrunken for small counts: geometric mean of what it may be, given n_ab and the other pairs (gamma-Poisson shrinker, DuMouchel 1999)',
          eb05 DOUBLE NOT NULL COMMENT 'The shrunken lift is over this with 95 % probability: rank pairs by it',
          g2 DOUBLE COMMENT 'Log-likelihood ratio against independence (Dunning 1993)',
          q_value DOUBLE COMMENT 'False discovery rate at which the pair departs from independence in its stratum (Benjamini and Hochberg 1995)',
          log_odds_ratio DOUBLE COMMENT 'Log odds ratio with Haldane correction',
          jaccard DOUBLE COMMENT 'n_ab over units that name either',
          share_a DOUBLE COMMENT 'n_ab / n_a',
          share_b DOUBLE COMMENT 'n_ab / n_b',
          n_sources BIGINT NOT NULL COMMENT 'Distinct known sources among the units that name both',
          n_days BIGINT NOT NULL COMMENT 'Distinct known days of publication among them',
          low_support BOOLEAN NOT NULL COMMENT 'n_ab under 5: trust no ratio but ebgm and eb05',
          is_backbone BOOLEAN COMMENT 'Stands out of the network of its stratum: n_ab is more than the strengths of a and b explain, by backbone-delta standard deviations (noise-corrected backbone, Coscia and Neffke 2017); null where it is the only pair'
          """)
          .references("a", "entities", "entity_id")
          .references("b", "entities", "entity_id")
          .unit("unit (sentence or document)", "n_ab, n_ab_fractional, n_a, n_b, n")
          .unit("ratio", "lift, lift_low, lift_high, ebgm, eb05")
          .unit("share", "jaccard, share_a, share_b")
          .unit("nat", "g2, log_odds_ratio")
          .unit("source", "n_sources")
          .unit("day", "n_days");

  /** A period first: it tells most rows apart, so sorting looks at little else. */
  private static final String STRATUM = "period_start, language, granularity, level, unit, basis";

  private CooccurrenceJob() {}

  /**
   * The pairs of all strata with their measures.
   *
   * @param pairs rows of {@link PairsJob}
   * @param backboneDelta standard deviations that a tie of the backbone stands out by
   */
  public static Dataset<Row> rows(Dataset<Row> pairs, double backboneDelta) {
    Dataset<Row> strata =
        pairs
            .groupBy(Columns.of(STRATUM))
            .agg(count(lit(1)).as("n_pairs"), sum("n_ab").as("strength"));
    Dataset<Row> described =
        pairs
            .join(broadcast(RatioPriors.rows(pairs)), Columns.named(RatioPriors.KEY.split(", ")))
            .as("pair")
            .join(broadcast(strata).as("whole"), Columns.same("pair", "whole", STRATUM))
            .select(col("pair.*"), col("n_pairs"), col("strength"));
    return withRates(measured(described, backboneDelta));
  }

  private static Dataset<Row> measured(Dataset<Row> pairs, double backboneDelta) {
    return pairs
        .withColumn(
            "measures", SqlFunctions.association(col("n_ab"), col("n_a"), col("n_b"), col("n")))
        .withColumn(
            "shrunken",
            SqlFunctions.shrunken(col("prior"), col("n_ab"), col("n_a"), col("n_b"), col("n")))
        .withColumn(
            "is_backbone",
            SqlFunctions.backbone(
                backboneDelta, col("n_ab"), col("strength_a"), col("strength_b"), col("strength")))
        .select(col("*"), col("measures.*"), col("shrunken.*"))
        .drop("measures", "shrunken", "prior", "strength_a", "strength_b", "strength");
  }

  /** Of each stratum one sort: from the largest p to the smallest, as Benjamini and Hochberg. */
  private static Dataset<Row> withRates(Dataset<Row> pairs) {
    WindowSpec falling =
        Window.partitionBy(Columns.of(STRATUM))
            .orderBy(col("p_value").desc(), col("a").desc(), col("b").desc());
    Column rank = col("n_pairs").minus(row_number().over(falling)).plus(1);
    return pairs
        .withColumn("bound", col("p_value").multiply(col("n_pairs")).divide(rank))
        .withColumn(
            "q_value",
            least(
                lit(1.0),
                min("bound")
                    .over(falling.rowsBetween(Window.unboundedPreceding(), Window.currentRow()))));
  }
}
