package rabita.cli;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rabita.jobs.Tables;

/** The rows of all tables of a folder as a few numbers that no order changes. */
final class RowSums {
  /** Keeps sums of hashes in a long. */
  private static final int PRIME = 1_000_000_007;

  private RowSums() {}

  /** Of each table the number of rows, and two sums of their hashes. */
  static List<String> of(SparkSession spark, String folder) {
    return Tables.ALL.stream()
        .map(table -> sums(table.name(), spark.read().parquet(folder + "/" + table.name())))
        .reduce(Dataset::unionAll)
        .orElseThrow()
        .collectAsList()
        .stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  private static Dataset<Row> sums(String table, Dataset<Row> rows) {
    return rows.select(xxhash64(struct(col("*"))).as("hash"))
        .agg(count(lit(1)), sum(col("hash").mod(PRIME)), bit_xor(col("hash")))
        .withColumn("table", lit(table));
  }
}
