package rabita.tables;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Holds written tables against their declarations. */
public final class TableChecks {
  /** Name of the metric that counts rows. */
  public static final String ROWS = "rows";

  private TableChecks() {}

  /** What must be counted while a table is written, see {@link #rows}. */
  public static List<Column> metrics(Table table) {
    List<Column> metrics = new ArrayList<>();
    metrics.add(count(lit(1)).as(ROWS));
    for (String column : table.required()) {
      metrics.add(count(when(col(column).isNull(), 1)).as(nulls(column)));
    }

    return metrics;
  }

  /**
   * The number of rows by the values of {@link #metrics}.
   *
   * @throws IllegalStateException when a required column holds a null
   */
  public static long rows(Table table, Map<String, Object> values) {
    for (String column : table.required()) {
      long nulls = (Long) values.get(nulls(column));
      if (nulls > 0) {
        throw new IllegalStateException(
            "Table %s: column %s is null in %s rows".formatted(table.name(), column, nulls));
      }
    }

    return (Long) values.get(ROWS);
  }

  /**
   * Reads all tables back in one pass: each must hold the rows that were written, and no key twice.
   *
   * <p>Keys are compared by a hash of 64 bits; where two hashes are equal the keys themselves are.
   *
   * @param counts rows written of each table
   * @param ownKey tables whose keys are looked at; those of the others are unique by their making
   * @param read gives the rows of a table
   * @throws IllegalStateException when rows are missing or two rows have one key
   */
  public static void check(
      Map<Table, Long> counts, Set<Table> ownKey, Function<Table, Dataset<Row>> read) {
    List<Table> tables = List.copyOf(counts.keySet());
    Dataset<Row> keys =
        tables.stream()
            .map(
                table ->
                    read.apply(table)
                        .select(
                            lit(tables.indexOf(table)).as("table"),
                            ownKey.contains(table)
                                ? xxhash64(key(table)).as("hash")
                                : lit(0L).as("hash")))
            .reduce(Dataset::unionAll)
            .orElseThrow();
    List<Row> found =
        keys.groupBy("table", "hash")
            .agg(count(lit(1)).as("n"))
            .groupBy("table")
            .agg(sum("n"), count(lit(1)))
            .collectAsList();
    for (Table table : tables) {
      long[] sums = sums(found, tables.indexOf(table));
      same(table, "rows are in its files", counts.get(table), sums[0]);
      if (ownKey.contains(table) && sums[1] < sums[0]) {
        Dataset<Row> distinct = read.apply(table).agg(countDistinct(struct(key(table))));
        same(table, "rows have different keys", sums[0], distinct.first().getLong(0));
      }
    }
  }

  private static long[] sums(List<Row> found, int table) {
    return found.stream()
        .filter(row -> row.getInt(0) == table)
        .map(row -> new long[] {row.getLong(1), row.getLong(2)})
        .findFirst()
        .orElse(new long[2]);
  }

  private static void same(Table table, String what, long expected, long found) {
    if (expected != found) {
      throw new IllegalStateException(
          "Table %s: of %s rows written %s %s".formatted(table.name(), expected, found, what));
    }
  }

  private static Column[] key(Table table) {
    return table.key().stream().map(functions::col).toArray(Column[]::new);
  }

  private static String nulls(String column) {
    return "nulls of " + column;
  }
}
