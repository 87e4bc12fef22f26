package rabita.tables;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A published table: declared once, at the top of the class that makes it.
 *
 * @param name also the name of its folder
 * @param description what one row is
 * @param schema columns with types, NOT NULL and comments
 * @param key columns that together name a row; two nulls count as equal
 */
public record Table(String name, String description, StructType schema, List<String> key) {

  /**
   * A table from its declaration.
   *
   * @param key column names, comma separated
   * @param ddl columns in Spark's DDL, each with a comment
   */
  public static Table of(String name, String description, String key, String ddl) {
    StructType schema = StructType.fromDDL(ddl);
    List<String> columns = Arrays.asList(key.split(", "));
    for (String column : columns) {
      schema.fieldIndex(column);
    }

    return new Table(name, description, schema, columns);
  }

  /** The rows in {@link #shape}, in key order inside each part. */
  public Dataset<Row> sorted(Dataset<Row> rows) {
    return shape(rows).sortWithinPartitions(key.stream().map(Table::column).toArray(Column[]::new));
  }

  /** The rows with this table's columns, types and comments. */
  public Dataset<Row> shape(Dataset<Row> rows) {
    Column[] columns =
        Arrays.stream(schema.fields())
            .map(
                field ->
                    col(field.name()).cast(field.dataType()).as(field.name(), field.metadata()))
            .toArray(Column[]::new);
    return rows.select(columns);
  }

  /** Columns that hold no null. */
  public List<String> required() {
    return Arrays.stream(schema.fields())
        .filter(field -> !field.nullable())
        .map(StructField::name)
        .toList();
  }

  private static Column column(String name) {
    return col(name).asc_nulls_first();
  }
}
