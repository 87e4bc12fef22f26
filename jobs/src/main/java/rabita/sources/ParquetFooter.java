package rabita.sources;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/**
 * What the end of a Parquet file says about it.
 *
 * @param columns names of its columns
 * @param strings names of those that hold strings
 * @param records number of its rows
 * @param failure why it cannot be read; empty when it can
 */
record ParquetFooter(
    InputFile file, List<String> columns, List<String> strings, long records, String failure)
    implements Serializable {

  static ParquetFooter read(InputFile file, Configuration configuration) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file.path()), configuration))) {
      List<Type> types = reader.getFileMetaData().getSchema().getFields();
      return new ParquetFooter(
          file,
          types.stream().map(Type::getName).toList(),
          types.stream().filter(ParquetFooter::isString).map(Type::getName).toList(),
          reader.getRecordCount(),
          "");
    } catch (IOException | RuntimeException e) {
      return new ParquetFooter(file, List.of(), List.of(), 0, String.valueOf(e.getMessage()));
    }
  }

  /** Why the file is refused, if it is. */
  Optional<RecordException> refusal(FieldNames names) {
    if (!failure.isEmpty()) {
      return Optional.of(
          new RecordException(
              RejectReason.TRUNCATED_FILE, "The file is no whole Parquet file: " + failure, ""));
    }

    Integer text = names.columns(columns).get(Field.TEXT);
    if (text == null) {
      return Optional.of(
          new RecordException(
              RejectReason.NO_TEXT_COLUMN,
              "No column holds the text. Name it in fields.text of the study",
              String.join(", ", columns)));
    }

    return strings.contains(columns.get(text))
        ? Optional.empty()
        : Optional.of(
            new RecordException(
                RejectReason.WRONG_TYPE,
                "The column %s holds no strings".formatted(columns.get(text)),
                ""));
  }

  private static boolean isString(Type type) {
    return type.isPrimitive()
        && type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
        && (type.getLogicalTypeAnnotation() == null
            || type.getLogicalTypeAnnotation().equals(LogicalTypeAnnotation.stringType()));
  }
}
