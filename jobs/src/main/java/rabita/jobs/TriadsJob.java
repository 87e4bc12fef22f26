package rabita.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.analysis.Level;
import rabita.analysis.Unit;
import rabita.sql.SqlFunctions;
import rabita.study.Granularity;
import rabita.tables.Table;

/**
 * Input: accepted documents, counts of pairs. Output: {@link #TABLE}.
 *
 * <p>States alone, and pairs of the focus: whether a tie is named for its own sake or in the
 * affairs of a third is a question of states, and triples of thousands of entities would outgrow
 * the corpus.
 */
public final class TriadsJob {
  public static final Table TABLE =
      Table.of(
              "triads",
              "A pair of the focus and a third state in a period: in how many of the units that name the pair the third is named too, such as Afghanistan where Pakistan and Russia are",
              "level, a, b, c, unit, basis, language, granularity, period_start",
              """
          level STRING NOT NULL COMMENT 'country',
          a STRING NOT NULL COMMENT 'A state of the focus, a < b',
          b STRING NOT NULL COMMENT 'Another state of the focus',
          c STRING NOT NULL COMMENT 'The third state, in focus or not; one never named with both has no row',
          unit STRING NOT NULL COMMENT 'What must name all: sentence or document',
          basis STRING NOT NULL COMMENT 'article or story, as in cooccurrence',
          language STRING NOT NULL COMMENT 'Language of the documents, * for all',
          granularity STRING NOT NULL COMMENT 'Length of the period: all, year',
          period_start DATE COMMENT 'First day of the period, null for all; undated documents count only there',
          n_ab BIGINT NOT NULL COMMENT 'Units that name a and b, as in cooccurrence',
          n_abc BIGINT NOT NULL COMMENT 'Units that name all three',
          n_ab_without_c BIGINT NOT NULL COMMENT 'n_ab - n_abc: what is left of the pair without the third',
          share_c DOUBLE NOT NULL COMMENT 'n_abc / n_ab',
          share_c_low DOUBLE NOT NULL COMMENT 'Lower end of its 95 % interval (Wilson 1927)',
          share_c_high DOUBLE NOT NULL COMMENT 'Upper end of its 95 % interval'
          """)
          .references("a", "entities", "entity_id")
          .references("b", "entities", "entity_id")
          .references("c", "entities", "entity_id")
          .unit("unit (sentence or document)", "n_ab, n_abc, n_ab_without_c")
          .unit("share", "share_c, share_c_low, share_c_high");

  private static final String COUNTS = "n_documents, n_sentences";

  private TriadsJob() {}

  /**
   * The triads of all strata.
   *
   * @param members the documents that are not the lead of their story, if there is any
   * @param pairs rows of {@link PairsJob}
   */
  public static Dataset<Row> rows(
      Dataset<Row> accepted, Optional<Dataset<Row>> members, Dataset<Row> pairs) {
    Dataset<Row> ofStates = pairs.filter(col("level").equalTo(Level.COUNTRY.label()));
    return triads(NamingsJob.byBasis(accepted, members))
        .as("triad")
        .join(ofStates.as("pair"), Columns.same("triad", "pair", "a, b, unit, " + Strata.KEY))
        .select(
            col("pair.level"),
            col("triad.*"),
            col("pair.n_ab"),
            inline(array(SqlFunctions.share(col("n_abc"), col("n_ab")))))
        .withColumn("n_ab_without_c", col("n_ab").minus(col("n_abc")))
        .withColumnsRenamed(
            Map.of("share", "share_c", "share_low", "share_c_low", "share_high", "share_c_high"));
  }

  private static Dataset<Row> triads(Dataset<Row> byBasis) {
    Dataset<Row> documents =
        byBasis.select(
            col("basis"),
            col("language"),
            col("published_on"),
            lit(1L).as("n_documents"),
            inline(col("triads")));
    Dataset<Row> days =
        Columns.summed(
            Strata.byLanguage(documents), "basis, a, b, c, language, published_on", COUNTS);
    Dataset<Row> strata = Strata.byPeriod(days, Strata.periodsAndAll(List.of(Granularity.YEAR)));
    return Columns.summed(strata, "a, b, c, " + Strata.KEY, COUNTS)
        .select(
            col("a"),
            col("b"),
            col("c"),
            col("basis"),
            col("language"),
            col("granularity"),
            col("period_start"),
            inline(array(unit(Unit.DOCUMENT, "n_documents"), unit(Unit.SENTENCE, "n_sentences"))))
        .filter(col("n_abc").gt(0));
  }

  private static Column unit(Unit unit, String count) {
    return struct(lit(unit.label()).as("unit"), col(count).as("n_abc"));
  }
}
