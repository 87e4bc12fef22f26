package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.sql.SqlFunctions;

/**
 * Input: counts of pairs. Output: for each level, unit, basis, language and granularity a {@link
 * rabita.counting.RatioPrior}, fitted to the pairs of all its periods.
 *
 * <p>A prior tells how ratios of pairs vary. That depends on who and what is counted and on how
 * much text a period holds, so these have priors of their own; a single month has too few pairs for
 * one, and its ratios vary as those of other months do. What is gathered in memory is a table of
 * counts by expectations, whose size is bounded by their ranges and not by the number of pairs.
 */
final class RatioPriors {
  static final String KEY = "level, unit, basis, language, granularity";
  private static final String CELL = "n_ab, expected_bin";

  private RatioPriors() {}

  /** The priors; {@code prior} is a struct of the parameters. */
  static Dataset<Row> rows(Dataset<Row> pairs) {
    return pairs
        .withColumn("cell", SqlFunctions.ratioCell(col("n_ab"), col("n_a"), col("n_b"), col("n")))
        .select(Columns.of(KEY + ", cell.*"))
        .groupBy(Columns.of(KEY + ", " + CELL))
        .agg(count(lit(1)).as("n_pairs"))
        .groupBy(Columns.of(KEY))
        .agg(collect_list(struct(Columns.of(CELL + ", n_pairs"))).as("cells"))
        .withColumn("prior", SqlFunctions.ratioPrior(col("cells")))
        .drop("cells");
  }
}
