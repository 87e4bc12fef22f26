package rabita.verification;

import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A question to the tables.
 *
 * @param table that the answer is of, where the rows do not say it
 * @param question gives rows of {@link Difference#SCHEMA}, with a column {@code table} where they
 *     are of several
 */
record Check(String table, Supplier<Dataset<Row>> question) {

  /** The first differences; planning takes its time too, so checks are planned side by side. */
  List<Difference> differences() {
    Dataset<Row> rows = question.get();
    rows.sparkSession().sparkContext().setJobDescription("check of " + table);
    boolean named = List.of(rows.columns()).contains("table");
    return rows.limit(Verification.MOST).collectAsList().stream()
        .map(row -> Difference.of(named ? row.getAs("table") : table, row))
        .toList();
  }
}
