package rabita.verification;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import rabita.tables.Table;

/**
 * A table beside what it should hold: the same rows, and in the columns of both the same values.
 *
 * @param table the table
 * @param found its rows
 * @param expected its key and some of its columns, counted anew from other tables
 */
record Recount(Table table, Dataset<Row> found, Dataset<Row> expected) {
  /** Ratios of the same counts differ by no more, of 1: sums are not exact. */
  private static final double TOLERANCE = 1e-8;

  private static final String HERE = "is here";

  /** Rows of {@link Difference#SCHEMA}. */
  Dataset<Row> differences() {
    Dataset<Row> left = expected.withColumn(HERE, lit(true)).as("e");
    Dataset<Row> right = found.withColumn(HERE, lit(true)).as("f");
    Column sameKey =
        table.key().stream()
            .map(name -> col("e." + name).eqNullSafe(col("f." + name)))
            .reduce(lit(true), Column::and);
    return TableRows.inlined(
        left.join(right, sameKey, "full_outer"), key(), array(all().toArray(Column[]::new)));
  }

  private List<Column> all() {
    Column noneExpected = col("e.`%s`".formatted(HERE)).isNull();
    Column noneFound = col("f.`%s`".formatted(HERE)).isNull();
    List<Column> all = new ArrayList<>();
    all.add(when(noneExpected, whole("no such row", "a row")));
    all.add(when(noneFound, whole("a row", "no such row")));
    for (String column : expected.columns()) {
      if (!table.key().contains(column)) {
        Column e = col("e." + column);
        Column f = col("f." + column);
        all.add(
            when(
                not(noneExpected.or(noneFound)).and(not(same(column, e, f))),
                TableRows.difference(lit(column), text(e), text(f))));
      }
    }

    return all;
  }

  private Column same(String column, Column e, Column f) {
    boolean ratio = table.schema().apply(column).dataType().equals(DataTypes.DoubleType);
    return ratio
        ? e.isNull()
            .and(f.isNull())
            .or(
                coalesce(
                    abs(e.minus(f)).leq(greatest(lit(1.0), abs(e)).multiply(TOLERANCE)),
                    lit(false)))
        : e.eqNullSafe(f);
  }

  private Column key() {
    return concat_ws(
        " ",
        table.key().stream()
            .map(
                name ->
                    coalesce(
                        col("e." + name).cast("string"), col("f." + name).cast("string"), lit("-")))
            .toArray(Column[]::new));
  }

  private static Column whole(String expected, String found) {
    return TableRows.difference(lit(Difference.ALL), lit(expected), lit(found));
  }

  private static Column text(Column value) {
    return coalesce(value.cast("string"), lit("null"));
  }
}
