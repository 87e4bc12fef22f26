package rabita.verification;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A question to the tables.
 *
 * @param table that the answer is of, where the rows do not say it
 * @param rows of {@link Difference#SCHEMA}, with a column {@code table} where they are of several
 */
record Check(String table, Dataset<Row> rows) {

  /** The first differences. */
  List<Difference> differences() {
    boolean named = List.of(rows.columns()).contains("table");
    return rows.limit(Verification.MOST).collectAsList().stream()
        .map(row -> Difference.of(named ? row.getAs("table") : table, row))
        .toList();
  }
}
