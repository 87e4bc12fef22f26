package rabita.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.analysis.Level;
import rabita.sql.SqlFunctions;
import rabita.study.Granularity;
import rabita.tables.Table;

/**
 * Input: namings. Output: {@link #TABLE}.
 *
 * <p>How often a term of the lexicon stands in a sentence depends on the language and on how well
 * the lexicon covers it: so there is no sum of languages, and each row has the base rate of its own
 * language beside it. The classes of the lexicon are those of PLOVER, see {@link
 * rabita.terms.QuadClass}.
 */
public final class TieTermsJob {
  public static final Table TABLE =
      Table.of(
              "tie_terms",
              "Lexicon terms of cooperation and conflict (classes of PLOVER, 2023) in the sentences of one language that name two states",
              "level, a, b, basis, language, granularity, period_start",
              """
          level STRING NOT NULL COMMENT 'country',
          a STRING NOT NULL COMMENT 'First state, a < b in code point order',
          b STRING NOT NULL COMMENT 'Second state',
          basis STRING NOT NULL COMMENT 'article: each document counts; story: of each set of near-duplicates its lead alone (see stories)',
          language STRING NOT NULL COMMENT 'Language of the documents; languages are not summed: compare with the base rate of the same row alone',
          granularity STRING NOT NULL COMMENT 'Length of the period: all, year',
          period_start DATE COMMENT 'First day of the period, null for all; undated documents count only there',
          n_sentences BIGINT NOT NULL COMMENT 'Sentences that name both',
          n_cooperation BIGINT NOT NULL COMMENT 'Those with a lexicon term of cooperation, verbal or material; negated, planned and quoted ones count (see evidence_terms)',
          n_conflict BIGINT NOT NULL COMMENT 'Those with a lexicon term of conflict; a sentence may be in both',
          n BIGINT NOT NULL COMMENT 'All sentences of the language and period',
          n_base_cooperation BIGINT NOT NULL COMMENT 'Those of all with a lexicon term of cooperation',
          n_base_conflict BIGINT NOT NULL COMMENT 'Those of all with a lexicon term of conflict',
          base_cooperation DOUBLE COMMENT 'Base rate: n_base_cooperation / n',
          base_conflict DOUBLE COMMENT 'Base rate: n_base_conflict / n',
          lift_cooperation DOUBLE COMMENT 'n_cooperation / n_sentences over the base rate: 1 where the terms stand as often as in all sentences; null where no sentence has one',
          lift_cooperation_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          lift_cooperation_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          lift_conflict DOUBLE COMMENT 'The same for conflict',
          lift_conflict_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          lift_conflict_high DOUBLE COMMENT 'Upper end of its 95 % interval'
          """)
          .references("a", "entities", "entity_id")
          .references("b", "entities", "entity_id")
          .unit(
              "sentence",
              "n_sentences, n_cooperation, n_conflict, n, n_base_cooperation, n_base_conflict")
          .unit("share", "base_cooperation, base_conflict")
          .unit(
              "ratio",
              "lift_cooperation, lift_cooperation_low, lift_cooperation_high, lift_conflict, lift_conflict_low, lift_conflict_high");

  private static final String COUNTS = "n_sentences, n_cooperation, n_conflict";

  private TieTermsJob() {}

  /**
   * The pairs of states that a sentence names, by language.
   *
   * @param namings rows of {@link NamingsJob}
   */
  public static Dataset<Row> rows(Dataset<Row> namings) {
    Dataset<Row> states =
        NamingsJob.pairs(namings)
            .filter(col("level").equalTo(Level.COUNTRY.label()).and(col("n_sentences").gt(0)));
    Dataset<Row> whole =
        counts(NamingsJob.whole(namings), Strata.KEY)
            .withColumnRenamed("n_sentences", "n")
            .withColumnRenamed("n_cooperation", "n_base_cooperation")
            .withColumnRenamed("n_conflict", "n_base_conflict");
    Dataset<Row> joined =
        counts(states, "level, a, b, " + Strata.KEY)
            .as("pair")
            .join(broadcast(whole.as("whole")), Columns.same("pair", "whole", Strata.KEY))
            .select("pair.*", "n", "n_base_cooperation", "n_base_conflict");
    return measured(measured(joined, "cooperation"), "conflict");
  }

  private static Dataset<Row> measured(Dataset<Row> counts, String terms) {
    Column base = col("n_base_" + terms);
    Column lift = SqlFunctions.association(col("n_" + terms), col("n_sentences"), base, col("n"));
    return counts
        .withColumn("base_" + terms, base.divide(col("n")))
        .withColumn("measures", lift)
        .withColumn("lift_" + terms, col("measures.lift"))
        .withColumn("lift_" + terms + "_low", col("measures.lift_low"))
        .withColumn("lift_" + terms + "_high", col("measures.lift_high"));
  }

  private static Dataset<Row> counts(Dataset<Row> namings, String key) {
    Column periods = Strata.periodsAndAll(List.of(Granularity.YEAR));
    return Columns.summed(Strata.byPeriod(namings, periods), key, COUNTS);
  }
}
