package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.sql.SqlFunctions;
import rabita.study.Granularity;
import rabita.tables.Table;

/** Input: evidence, presence of actors, numbers of units. Output: {@link #TABLE}. */
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
          basis STRING NOT NULL COMMENT 'article: each document counts; story: one of each set of near-duplicates',
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
  private static final String STRATUM = "unit, basis, language, granularity, period_start";

  private CooccurrenceJob() {}

  /**
   * The pairs of all strata.
   *
   * @param evidence rows of {@link EvidenceJob}, with their document's source
   * @param presence rows of {@link PresenceJob}
   * @param units rows of {@link PresenceJob#units}
   */
  public static Dataset<Row> rows(
      Dataset<Row> evidence, Dataset<Row> presence, Dataset<Row> units) {
    Dataset<Row> actors =
        strata(presence)
            .groupBy(Columns.of("level, actor, " + STRATUM))
            .agg(sum("n_units").as("n_actor"));
    Dataset<Row> pairs = pairs(evidence).as("pair");
    Dataset<Row> joined =
        pairs
            .join(actors.as("of_a"), matches("of_a", "a"))
            .join(actors.as("of_b"), matches("of_b", "b"))
            .join(
                strata(units)
                    .groupBy(Columns.of(STRATUM))
                    .agg(sum("n_units").as("n_all"))
                    .as("whole"),
                sameStratum("whole"))
            .select(
                col("pair.*"),
                col("of_a.n_actor").as("n_a"),
                col("of_b.n_actor").as("n_b"),
                col("whole.n_all").as("n"));
    return measured(joined);
  }

  private static Dataset<Row> pairs(Dataset<Row> evidence) {
    Dataset<Row> counted =
        evidence
            .withColumn("fraction", expr("cast(1 as decimal(20, 18)) / (n_actors - 1)"))
            .groupBy(Columns.of("level, a, b, unit, source, language, published_on"))
            .agg(count(lit(1)).as("n_units"), sum("fraction").as("fractions"));
    return strata(counted)
        .groupBy(Columns.of("level, a, b, " + STRATUM))
        .agg(
            sum("n_units").as("n_ab"),
            sum("fractions").cast("double").as("n_ab_fractional"),
            countDistinct("source").as("n_sources"),
            countDistinct("published_on").as("n_days"));
  }

  private static Dataset<Row> strata(Dataset<Row> counts) {
    return Strata.byPeriod(
        Strata.byLanguage(counts).withColumn("basis", lit("article")), PERIODS, true);
  }

  private static Dataset<Row> measured(Dataset<Row> counts) {
    return counts
        .withColumn(
            "measures", SqlFunctions.association(col("n_ab"), col("n_a"), col("n_b"), col("n")))
        .select(col("*"), col("measures.*"))
        .withColumn("rank", expr("row_number() over (" + byProbability("") + ")"))
        .withColumn(
            "bound", expr("p_value * count(1) over (partition by level, " + STRATUM + ") / rank"))
        .withColumn(
            "q_value",
            expr(
                "least(1.0D, min(bound) over ("
                    + byProbability("desc")
                    + " rows between unbounded preceding and current row))"));
  }

  private static String byProbability(String direction) {
    return "partition by level, %s order by p_value %s, a %s, b %s"
        .formatted(STRATUM, direction, direction, direction);
  }

  private static Column matches(String side, String actor) {
    return sameStratum(side)
        .and(col("pair.level").equalTo(col(side + ".level")))
        .and(col("pair." + actor).equalTo(col(side + ".actor")));
  }

  private static Column sameStratum(String side) {
    Column same = lit(true);
    for (String column : STRATUM.split(", ")) {
      same = same.and(col("pair." + column).eqNullSafe(col(side + "." + column)));
    }

    return same;
  }
}
