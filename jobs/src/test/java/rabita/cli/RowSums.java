package rabita.cli;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rabita.jobs.SeedsRun;
import rabita.jobs.Tables;
import rabita.tables.Table;

/** The rows of all tables of a folder as a few numbers that no order changes. */
final class RowSums {
  /** Keeps sums of hashes in a long. */
  private static final int PRIME = 1_000_000_007;

  private RowSums() {}

  /** Holds all tables of a folder against those of another, but for some columns. */
  static void assertSame(SparkSession spark, Path expected, Path found, String... leftOut) {
    assertThat(of(spark, found.toString(), all(), leftOut))
        .isEqualTo(of(spark, expected.toString(), all(), leftOut));
  }

  /** Holds all tables of a folder against those of the seeds. */
  static void assertSeeds(SparkSession spark, String folder) {
    assertSeeds(spark, folder, all());
  }

  /** Holds some tables of a folder against those of the seeds. */
  static void assertSeeds(SparkSession spark, String folder, List<String> tables) {
    assertThat(of(spark, folder, tables))
        .isEqualTo(of(spark, SeedsRun.of(spark).folder().toString(), tables));
  }

  private static List<String> all() {
    return Tables.ALL.stream().map(Table::name).toList();
  }

  /** Of each table the number of rows, and two sums of their hashes. */
  private static List<String> of(
      SparkSession spark, String folder, List<String> tables, String... leftOut) {
    return tables.stream()
        .map(table -> sums(table, spark.read().parquet(folder + "/" + table).drop(leftOut)))
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
