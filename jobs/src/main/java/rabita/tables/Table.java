package rabita.tables;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A published table: declared once, at the top of the class that makes it.
 *
 * @param name also the name of its folder
 * @param description what one row is
 * @param schema columns with types, NOT NULL and comments
 * @param key columns that together name a row; two nulls count as equal
 * @param references columns that name a row of another table
 */
public record Table(
    String name,
    String description,
    StructType schema,
    List<String> key,
    List<Reference> references) {
  private static final String UNIT = "unit";

  /**
   * A table from its declaration.
   *
   * @param key column names, comma separated
   * @param ddl columns in Spark's DDL, each with a comment
   */
  public static Table of(String name, String description, String key, String ddl) {
    StructType schema = StructType.fromDDL(ddl);
    return new Table(name, description, schema, columns(schema, key), List.of());
  }

  /**
   * The same table, of which some columns name a row of another one.
   *
   * <p>Example: {@code references("doc_id", "documents", "doc_id")}. A row in which all of them are
   * null names none.
   *
   * @param columns of this table, comma separated
   * @param other name of the other table, or of this one
   * @param others columns of the other table in the same order, comma separated
   */
  public Table references(String columns, String other, String others) {
    List<Reference> all = new ArrayList<>(references);
    all.add(new Reference(columns(schema, columns), other, Arrays.asList(others.split(", "))));
    return new Table(name, description, schema, key, List.copyOf(all));
  }

  /** The same table with those of its references that lead to one of some tables. */
  public Table among(List<Table> tables) {
    List<String> names = tables.stream().map(Table::name).toList();
    return new Table(
        name,
        description,
        schema,
        key,
        references.stream().filter(reference -> names.contains(reference.table())).toList());
  }

  /** The same table with the unit that the values of some columns (comma separated) are in. */
  public Table unit(String unit, String columns) {
    List<String> measured = columns(schema, columns);
    StructField[] fields =
        Arrays.stream(schema.fields())
            .map(field -> measured.contains(field.name()) ? in(unit, field) : field)
            .toArray(StructField[]::new);
    return new Table(name, description, new StructType(fields), key, references);
  }

  /** The unit of a column's values; empty where they are no quantity. */
  public static Optional<String> unit(StructField column) {
    return column.metadata().contains(UNIT)
        ? Optional.of(column.metadata().getString(UNIT))
        : Optional.empty();
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

  private static List<String> columns(StructType schema, String names) {
    List<String> columns = Arrays.asList(names.split(", "));
    columns.forEach(schema::fieldIndex);
    return columns;
  }

  private static StructField in(String unit, StructField field) {
    Metadata metadata =
        new MetadataBuilder().withMetadata(field.metadata()).putString(UNIT, unit).build();
    return new StructField(field.name(), field.dataType(), field.nullable(), metadata);
  }

  private static Column column(String name) {
    return col(name).asc_nulls_first();
  }
}
