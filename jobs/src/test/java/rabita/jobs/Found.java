package rabita.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.tables.Table;

/** The rows of a table in memory, to be looked through without another Spark job. */
record Found(List<Row> rows) {

  static Found of(Table table, Dataset<Row> rows) {
    return new Found(table.shape(rows).collectAsList());
  }

  /** The rows with some values, such as {@code where("language", "*", "unit", "document")}. */
  Found where(String... columnsAndValues) {
    return new Found(
        rows.stream()
            .filter(
                row -> {
                  boolean all = true;
                  for (int i = 0; i < columnsAndValues.length; i += 2) {
                    all &= text(row.getAs(columnsAndValues[i])).equals(columnsAndValues[i + 1]);
                  }

                  return all;
                })
            .toList());
  }

  /** Each row as some columns with a space between, sorted; a null is {@code -}. */
  List<String> show(String columns) {
    return rows.stream()
        .map(
            row ->
                Arrays.stream(columns.split(", "))
                    .map(column -> text(row.getAs(column)))
                    .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }

  /** Each row with all its columns. */
  List<String> show() {
    return rows.isEmpty() ? List.of() : show(String.join(", ", rows.get(0).schema().fieldNames()));
  }

  /** Sum of a column of counts. */
  long sum(String column) {
    return rows.stream().mapToLong(row -> row.getAs(column)).sum();
  }

  private static String text(Object value) {
    if (value == null) {
      return "-";
    }

    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.4f", number)
        : value.toString();
  }
}
