package rabita.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

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

/**
 * Input: cooccurrence. Output: {@link #TABLE}.
 *
 * <p>The network is that of sentences: a document that lists many states ties each to all others,
 * and in such a network nobody stands between. Ways are those of the backbone, and of one with more
 * than {@value #MOST_TIES} ties those of the strongest, so that one task holds and walks any
 * network.
 */
public final class ActorsNetworkJob {
  public static final Table TABLE =
      Table.of(
              "actors_network",
              "An actor among those it is named with in a year: how many, how much, and how central",
              "level, actor, unit, basis, language, granularity, period_start",
              """
          level STRING NOT NULL COMMENT 'country or entity',
          actor STRING NOT NULL COMMENT 'The actor; one named with no other has no row',
          unit STRING NOT NULL COMMENT 'What must name two actors: sentence',
          basis STRING NOT NULL COMMENT 'article or story, as in cooccurrence',
          language STRING NOT NULL COMMENT 'Language of the documents, * for all',
          granularity STRING NOT NULL COMMENT 'Length of the period: all, year',
          period_start DATE COMMENT 'First day of the period, null for all; undated documents count only there',
          n BIGINT NOT NULL COMMENT 'Units that name the actor',
          degree BIGINT NOT NULL COMMENT 'Actors that it is named with',
          strength DOUBLE NOT NULL COMMENT 'Sum of n_ab_fractional of its pairs (Newman 2001): units that name it with any other',
          rank BIGINT NOT NULL COMMENT 'Place by strength, 1 the greatest; equal ones share a place',
          backbone_degree BIGINT NOT NULL COMMENT 'Its pairs with is_backbone',
          betweenness DOUBLE NOT NULL COMMENT 'Share of the shortest ways between two others of the backbone that lead by way of it, a pair being 1/n_ab long (Freeman 1977, Brandes 2001); 0 to 1, 0 where it has no pair there'
          """)
          .references("actor", "entities", "entity_id")
          .unit("sentence", "n, strength")
          .unit("actor", "degree, backbone_degree")
          .unit("share", "betweenness");

  static final int MOST_TIES = 20_000;

  private static final String NETWORK = "level, unit, basis, language, granularity, period_start";

  private ActorsNetworkJob() {}

  /** The actors of each network in co-occurrence. */
  public static Dataset<Row> rows(Dataset<Row> cooccurrence) {
    Dataset<Row> pairs =
        cooccurrence.filter(
            col("unit")
                .equalTo(Unit.SENTENCE.label())
                .and(col("granularity").isin("all", Granularity.YEAR.label())));
    Column betweenness = coalesce(col("between.betweenness"), lit(0.0)).as("betweenness");
    return actors(pairs)
        .as("actor")
        .join(
            betweenness(pairs).as("between"),
            Columns.same("actor", "between", NETWORK + ", actor"),
            "left")
        .select(col("actor.*"), betweenness);
  }

  private static Dataset<Row> actors(Dataset<Row> pairs) {
    Column whole = lit((double) Fractions.ONE);
    Column ends = array(end("a", "n_a"), end("b", "n_b"));
    Dataset<Row> actors =
        pairs
            .withColumn("fraction", round(col("n_ab_fractional").multiply(whole)).cast("bigint"))
            .select(col("*"), inline(ends))
            .groupBy(Columns.of(NETWORK + ", actor"))
            .agg(
                max("n_actor").as("n"),
                count(lit(1)).as("degree"),
                sum("fraction").as("fractions"),
                count(when(col("is_backbone"), 1)).as("backbone_degree"));
    WindowSpec strongest = Window.partitionBy(Columns.of(NETWORK)).orderBy(col("fractions").desc());
    return actors
        .withColumn("strength", col("fractions").divide(whole))
        .withColumn("rank", rank().over(strongest));
  }

  private static Column end(String actor, String units) {
    return struct(col(actor).as("actor"), col(units).as("n_actor"));
  }

  private static Dataset<Row> betweenness(Dataset<Row> pairs) {
    WindowSpec strongest =
        Window.partitionBy(Columns.of(NETWORK))
            .orderBy(col("n_ab").desc(), col("a").asc(), col("b").asc());
    return pairs
        .filter(col("is_backbone"))
        .withColumn("place", row_number().over(strongest))
        .filter(col("place").leq(MOST_TIES))
        .groupBy(Columns.of(NETWORK))
        .agg(collect_list(struct("a", "b", "n_ab")).as("ties"))
        .select(col("*"), inline(SqlFunctions.betweenness(col("ties"))));
  }
}
