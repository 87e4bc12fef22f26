package rabita.tables;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Holds a written table against its declaration. */
public final class TableChecks {
  private TableChecks() {}

  /**
   * Counts the rows.
   *
   * @throws IllegalStateException when a required column holds a null or two rows have one key
   */
  public static long count(Table table, Dataset<Row> rows, boolean checkKey) {
    List<Column> counts = new ArrayList<>();
    for (String column : table.required()) {
      counts.add(functions.count(when(col(column).isNull(), 1)).as(column));
    }

    if (checkKey) {
      Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
      counts.add(countDistinct(struct(key)).as("distinct keys"));
    }

    Row row = rows.agg(functions.count(lit(1)).as("rows"), counts.toArray(Column[]::new)).first();
    long total = row.getLong(0);
    for (int i = 0; i < table.required().size(); i++) {
      if (row.getLong(i + 1) > 0) {
        throw new IllegalStateException(
            "Table %s: column %s is null in %s rows"
                .formatted(table.name(), table.required().get(i), row.getLong(i + 1)));
      }
    }

    if (checkKey && row.getLong(row.size() - 1) != total) {
      throw new IllegalStateException(
          "Table %s: %s rows have only %s different keys"
              .formatted(table.name(), total, row.getLong(row.size() - 1)));
    }

    return total;
  }
}
