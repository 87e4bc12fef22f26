package rabita.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructField;
import rabita.study.Study;

/**
 * The tables as a Croissant dataset, which loaders for machine learning read.
 *
 * <p>Source: Croissant 1.0, <a
 * href="https://docs.mlcommons.org/croissant/docs/croissant-spec.html">specification</a>; its
 * standard context is a resource file.
 */
final class Croissant {
  private static final String CONTEXT = "croissant-context.json";

  /** What the loaders of Croissant call Parquet; its registered name came later. */
  private static final String PARQUET = "application/x-parquet";

  private Croissant() {}

  /** The JSON-LD document. */
  static Map<String, Object> of(Study study, List<Table> tables) throws IOException {
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("@context", context());
    dataset.put("@type", "sc:Dataset");
    dataset.put("conformsTo", "http://mlcommons.org/croissant/1.0");
    dataset.put("name", study.name());
    dataset.put("description", Descriptions.ABOUT);
    dataset.put("distribution", tables.stream().map(Croissant::files).toList());
    dataset.put("recordSet", tables.stream().map(Croissant::records).toList());
    return dataset;
  }

  private static Object context() throws IOException {
    try (InputStream in = Croissant.class.getResourceAsStream(CONTEXT)) {
      return Descriptions.MAPPER.readValue(in, LinkedHashMap.class);
    }
  }

  private static Map<String, Object> files(Table table) {
    Map<String, Object> files = node("cr:FileSet", fileSet(table));
    files.put("name", fileSet(table));
    files.put("description", "The files of %s".formatted(table.name()));
    files.put("encodingFormat", PARQUET);
    files.put("includes", table.name() + "/*.parquet");
    return files;
  }

  private static Map<String, Object> records(Table table) {
    Map<String, Object> records = node("cr:RecordSet", table.name());
    records.put("name", table.name());
    records.put("description", table.description());
    records.put(
        "key", table.key().stream().map(column -> reference(field(table, column))).toList());
    records.put("field", Descriptions.columns(table).map(column -> field(table, column)).toList());
    return records;
  }

  private static Map<String, Object> field(Table table, StructField column) {
    Map<String, Object> field = node("cr:Field", field(table, column.name()));
    field.put("name", column.name());
    field.put("description", Descriptions.meaning(column));
    field.put("dataType", ColumnType.of(column.dataType()).croissant());
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("fileSet", reference(fileSet(table)));
    source.put("extract", Map.of("column", column.name()));
    field.put("source", source);
    return field;
  }

  private static Map<String, Object> node(String type, String id) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@type", type);
    node.put("@id", id);
    return node;
  }

  private static Map<String, Object> reference(String id) {
    return Map.of("@id", id);
  }

  private static String fileSet(Table table) {
    return table.name() + "-files";
  }

  private static String field(Table table, String column) {
    return table.name() + "/" + column;
  }
}
