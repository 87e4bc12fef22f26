package rabita.jobs;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.sql.SqlFunctions;
import rabita.tables.Table;

/**
 * Input: timeline. Output: {@link #TABLE}.
 *
 * <p>Killick, Fearnhead and Eckley, Optimal detection of changepoints with a linear computational
 * cost (JASA 2012): see {@link rabita.counting.Changes}.
 */
public final class ChangesJob {
  public static final Table TABLE =
      Table.of(
              "changes",
              "A period from which on a pair's share of coverage is another (Killick 2012)",
              Turns.SERIES + ", period_start",
              """
          level STRING NOT NULL COMMENT 'country or entity',
          a STRING NOT NULL COMMENT 'First actor of the pair',
          b STRING NOT NULL COMMENT 'Second actor',
          basis STRING NOT NULL COMMENT 'article or story, as in timeline',
          time_basis STRING NOT NULL COMMENT 'published or mentioned, as in timeline',
          language STRING NOT NULL COMMENT 'Language of the documents, * for all',
          granularity STRING NOT NULL COMMENT 'Length of the periods: week (from Monday), month',
          period_start DATE NOT NULL COMMENT 'First day of the first period of the new share',
          rate_before DOUBLE NOT NULL COMMENT 'Share of the documents that name both, from the change before (or the first period) to this one',
          rate_after DOUBLE NOT NULL COMMENT 'The same from this change to the next (or the last period)',
          penalty DOUBLE NOT NULL COMMENT 'What a change had to gain in twice the log-likelihood: 3 ln(number of periods with documents)',
          agrees BOOLEAN NOT NULL COMMENT 'True where a burst of the same series begins, or has ended, within one period that has documents'
          """)
          .references("a", "entities", "entity_id")
          .references("b", "entities", "entity_id")
          .unit("share", "rate_before, rate_after")
          .unit("nat", "penalty");

  private ChangesJob() {}

  /** The changes of the pairs in the timeline. */
  public static Dataset<Row> rows(Dataset<Row> timeline) {
    return Turns.rows(timeline, SqlFunctions::changes);
  }
}
