package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.sql.SqlFunctions;
import rabita.study.Granularity;
import rabita.tables.Table;

/**
 * Input: timeline. Output: {@link #TABLE}.
 *
 * <p>Kleinberg, Bursty and hierarchical structure in streams (KDD 2002): see {@link
 * rabita.counting.Bursts}. The usual share is that between the first and the last period of a
 * series.
 */
public final class BurstsJob {
  public static final Table TABLE =
      Table.of(
              "bursts",
              "A stretch of time in which a pair's share of coverage lies above its usual level (Kleinberg 2002)",
              Turns.SERIES + ", first",
              """
          level STRING NOT NULL COMMENT 'country or entity',
          a STRING NOT NULL COMMENT 'First actor of the pair',
          b STRING NOT NULL COMMENT 'Second actor',
          basis STRING NOT NULL COMMENT 'article or story, as in timeline',
          time_basis STRING NOT NULL COMMENT 'published or mentioned, as in timeline',
          language STRING NOT NULL COMMENT 'Language of the documents, * for all',
          granularity STRING NOT NULL COMMENT 'Length of the periods: week (from Monday), month',
          first DATE NOT NULL COMMENT 'First day of the first period',
          last DATE NOT NULL COMMENT 'Last day of the last period',
          burst_level INT NOT NULL COMMENT 'State of the automaton: 1, s times the usual share',
          weight DOUBLE NOT NULL COMMENT 'How much likelier the counts are at that share than at the usual one, in nats (natural logarithm)',
          s DOUBLE NOT NULL COMMENT 'Ratio of the two shares',
          gamma DOUBLE NOT NULL COMMENT 'Price of a step up, in ln(number of periods with documents)',
          n_documents BIGINT NOT NULL COMMENT 'Documents of the burst that name both, summed over its periods'
          """)
          .references("a", "entities", "entity_id")
          .references("b", "entities", "entity_id")
          .unit("nat", "weight")
          .unit("ratio", "s")
          .unit("document", "n_documents");

  private BurstsJob() {}

  /** The bursts of the pairs in the timeline. */
  public static Dataset<Row> rows(Dataset<Row> timeline) {
    return Turns.rows(timeline, SqlFunctions::bursts)
        .withColumn(
            "last",
            when(col("granularity").equalTo(Granularity.WEEK.label()), date_add(col("last"), 6))
                .otherwise(last_day(col("last"))));
  }
}
