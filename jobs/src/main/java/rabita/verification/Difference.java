package rabita.verification;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * What is not as it should be.
 *
 * @param table where
 * @param key which row: the values of its key with a space between; of the whole table {@code *}
 * @param column in which column; of the whole row {@code *}
 */
public record Difference(String table, String key, String column, String expected, String found) {
  /** Of the whole. */
  static final String ALL = "*";

  /** Columns of rows that are differences in one table. */
  static final StructType SCHEMA =
      StructType.fromDDL("key STRING, column STRING, expected STRING, found STRING");

  /** A difference of a table as a whole. */
  static Difference ofTable(String table, String column, Object expected, Object found) {
    return new Difference(table, ALL, column, String.valueOf(expected), String.valueOf(found));
  }

  /** A row of {@link #SCHEMA}. */
  static Difference of(String table, Row row) {
    return new Difference(
        table, row.getAs("key"), row.getAs("column"), row.getAs("expected"), row.getAs("found"));
  }
}
