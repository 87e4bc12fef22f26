package rabita.verification;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import rabita.tables.Reference;
import rabita.tables.Table;

/**
 * What the declaration of a table promises of its rows: columns without nulls, keys without
 * doubles, references to rows that are there. Each check gives rows of {@link Difference#SCHEMA}.
 */
record TableRows(Table table, Dataset<Row> rows) {

  /** Nulls where there must be none. */
  Dataset<Row> nulls() {
    List<Column> found = new ArrayList<>();
    for (String column : table.required()) {
      found.add(when(col(column).isNull(), difference(lit(column), lit("a value"), lit("null"))));
    }

    return inlined(rows, key("", table.key()), array(found.toArray(Column[]::new)));
  }

  /** Keys that several rows have. */
  Dataset<Row> keys() {
    Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
    return rows.groupBy(key)
        .agg(count(lit(1)).as("n rows"))
        .filter(col("n rows").gt(1))
        .select(
            key("", table.key()).as("key"),
            lit(Difference.ALL).as("column"),
            lit("1 row").as("expected"),
            concat(col("n rows").cast("string"), lit(" rows")).as("found"));
  }

  /** Rows that name one of another table which is not there. */
  Dataset<Row> dangling(Reference reference, Dataset<Row> others) {
    Column[] names = reference.others().stream().map(functions::col).toArray(Column[]::new);
    Dataset<Row> known = others.select(names).distinct().as("other");
    Function<Integer, Column> same =
        i ->
            col("own." + reference.columns().get(i))
                .equalTo(col("other." + reference.others().get(i)));
    List<Integer> places = IntStream.range(0, names.length).boxed().toList();
    Column named =
        reference.columns().stream()
            .map(column -> col("own." + column).isNotNull())
            .reduce(lit(false), Column::or);
    Column match = places.stream().map(same).reduce(lit(true), Column::and);
    return rows.as("own")
        .filter(named)
        .join(known, match, "left_anti")
        .select(
            key("own.", table.key()).as("key"),
            lit(String.join(", ", reference.columns())).as("column"),
            lit("a row of " + reference.table()).as("expected"),
            key("own.", reference.columns()).as("found"));
  }

  /** The values of a row's key, {@code -} for a null. */
  static Column key(String side, List<String> columns) {
    return concat_ws(
        " ",
        columns.stream()
            .map(column -> coalesce(col(side + column).cast("string"), lit("-")))
            .toArray(Column[]::new));
  }

  static Column difference(Column column, Column expected, Column found) {
    return struct(column.as("column"), expected.as("expected"), found.as("found"));
  }

  /** The differences of each row that are no null. */
  static Dataset<Row> inlined(Dataset<Row> rows, Column key, Column differences) {
    return rows.select(key.as("key"), inline(filter(differences, Column::isNotNull)));
  }
}
