package rabita.sources;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.execution.datasources.parquet.ParquetToSparkSchemaConverter;
import org.apache.spark.sql.types.StructType;

/**
 * What the end of a Parquet file says about it.
 *
 * @param columns those that hold parts of a document
 * @param records number of its rows
 * @param refused why it is not read; null when it is
 */
record ParquetFooter(InputFile file, Columns columns, long records, RecordException refused)
    implements Serializable {

  /**
   * Columns of a file.
   *
   * @param schema as Spark reads them
   * @param nanos names of those that count nanoseconds since 1970; Spark reads them as numbers
   */
  record Columns(StructType schema, List<String> nanos) implements Serializable {}

  static ParquetFooter read(InputFile file, FieldNames names, Configuration configuration) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file.path()), configuration))) {
      List<Type> types = reader.getFileMetaData().getSchema().getFields();
      return new ParquetFooter(file, columns(types, names), reader.getRecordCount(), null);
    } catch (RecordException e) {
      return new ParquetFooter(file, null, 0, e);
    } catch (FileNotFoundException | AccessControlException | AccessDeniedException e) {
      return refused(file, RejectReason.UNREADABLE_FILE, "The file cannot be read: ", e);
    } catch (IOException | RuntimeException e) {
      ReadFailures.tryAgain(e, ReadFailures::isTriedAgain);
      return refused(file, RejectReason.TRUNCATED_FILE, "The file is no whole Parquet file: ", e);
    }
  }

  /** Why the file is refused, if it is. */
  Optional<RecordException> refusal() {
    return Optional.ofNullable(refused);
  }

  private static ParquetFooter refused(
      InputFile file, RejectReason reason, String message, Exception cause) {
    return new ParquetFooter(
        file, null, 0, new RecordException(reason, message + cause.getMessage(), ""));
  }

  private static Columns columns(List<Type> types, FieldNames names) throws RecordException {
    List<String> all = types.stream().map(Type::getName).toList();
    Map<Field, Integer> places = names.columns(all);
    if (!places.containsKey(Field.TEXT)) {
      throw new RecordException(
          RejectReason.NO_TEXT_COLUMN,
          "No column holds the text. Name it in fields.text of the study",
          String.join(", ", all));
    }

    if (!isString(types.get(places.get(Field.TEXT)))) {
      throw new RecordException(
          RejectReason.WRONG_TYPE,
          "The column %s holds no strings".formatted(all.get(places.get(Field.TEXT))),
          "");
    }

    StructType schema = new StructType();
    List<String> nanos = new ArrayList<>();
    for (int place : places.values()) {
      schema = schema.add(sparkType(types.get(place)).fields()[0]);
      if (isNanos(types.get(place))) {
        nanos.add(all.get(place));
      }
    }

    return new Columns(schema, nanos);
  }

  private static StructType sparkType(Type type) throws RecordException {
    try {
      return new ParquetToSparkSchemaConverter(true, true, false, true, true)
          .convert(new MessageType("file", type));
    } catch (Exception e) {
      throw new RecordException(
          RejectReason.WRONG_TYPE,
          "The column %s cannot be read: %s".formatted(type.getName(), e.getMessage()),
          "");
    }
  }

  private static boolean isNanos(Type type) {
    return type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp
        && timestamp.getUnit() == TimeUnit.NANOS;
  }

  private static boolean isString(Type type) {
    return type.isPrimitive()
        && type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
        && (type.getLogicalTypeAnnotation() == null
            || type.getLogicalTypeAnnotation().equals(LogicalTypeAnnotation.stringType()));
  }
}
