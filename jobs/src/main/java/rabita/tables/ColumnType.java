package rabita.tables;

import java.util.Arrays;
import java.util.NoSuchElementException;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The types of published columns, and what other vocabularies call them. */
enum ColumnType {
  STRING(DataTypes.StringType, "string", "sc:Text"),
  INT(DataTypes.IntegerType, "integer", "sc:Integer"),
  BIGINT(DataTypes.LongType, "integer", "sc:Integer"),
  DOUBLE(DataTypes.DoubleType, "number", "sc:Float"),
  BOOLEAN(DataTypes.BooleanType, "boolean", "sc:Boolean"),
  DATE(DataTypes.DateType, "date", "sc:Date"),
  TIMESTAMP(DataTypes.TimestampType, "datetime", "sc:DateTime");

  private final DataType spark;
  private final String dataPackage;
  private final String croissant;

  ColumnType(DataType spark, String dataPackage, String croissant) {
    this.spark = spark;
    this.dataPackage = dataPackage;
    this.croissant = croissant;
  }

  /**
   * The column type of a Spark type.
   *
   * @throws NoSuchElementException for a type that no published table may have, such as a nested
   *     one
   */
  static ColumnType of(DataType type) {
    return Arrays.stream(values())
        .filter(known -> known.spark.equals(type))
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException("No published column is of type " + type.sql()));
  }

  /** The field type of Table Schema, as Data Package v2 has it. */
  String dataPackage() {
    return dataPackage;
  }

  /** The data type of Croissant 1.0, a term of schema.org. */
  String croissant() {
    return croissant;
  }
}
