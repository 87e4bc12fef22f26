package rabita.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.types.StructField;
import rabita.study.Study;

/**
 * The tables as a Data Package: every table, column, type, key, unit and description.
 *
 * <p>Source: Data Package 2.0, <a
 * href="https://datapackage.org/standard/data-package/">standard</a>. Beyond it stand {@code study}
 * of the package and {@code unit} of a field.
 */
final class DataPackage {
  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  private DataPackage() {}

  /**
   * The descriptor.
   *
   * @param files gives the files of a table, relative to the descriptor
   */
  static Map<String, Object> of(
      Study study, List<Table> tables, Function<Table, List<String>> files) {
    Map<String, Object> descriptor = new LinkedHashMap<>();
    descriptor.put("$schema", PROFILES + "datapackage.json");
    descriptor.put("name", study.name());
    descriptor.put("description", Descriptions.ABOUT);
    descriptor.put("study", study(study));
    descriptor.put(
        "resources", tables.stream().map(table -> resource(table, files.apply(table))).toList());
    return descriptor;
  }

  private static Map<String, Object> study(Study study) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", study.name());
    fields.put("fingerprint", study.fingerprint());
    fields.put("languages", study.languages());
    fields.put("focus", study.focus());
    return fields;
  }

  private static Map<String, Object> resource(Table table, List<String> files) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("$schema", PROFILES + "dataresource.json");
    resource.put("name", table.name());
    resource.put("description", table.description());
    resource.put("type", "table");
    resource.put("path", files);
    resource.put("format", "parquet");
    resource.put("mediatype", "application/vnd.apache.parquet");
    resource.put("schema", schema(table));
    return resource;
  }

  /** An empty text is a text: Parquet has nulls of its own, which need no missing value. */
  private static Map<String, Object> schema(Table table) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", PROFILES + "tableschema.json");
    schema.put("missingValues", List.of());
    schema.put("fields", Descriptions.columns(table).map(DataPackage::field).toList());
    schema.put("primaryKey", table.key());
    if (!table.references().isEmpty()) {
      schema.put(
          "foreignKeys",
          table.references().stream().map(reference -> foreignKey(table, reference)).toList());
    }

    return schema;
  }

  private static Map<String, Object> field(StructField column) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.put("type", ColumnType.of(column.dataType()).dataPackage());
    field.put("description", Descriptions.meaning(column));
    Table.unit(column).ifPresent(unit -> field.put("unit", unit));
    if (!column.nullable()) {
      field.put("constraints", Map.of("required", true));
    }

    return field;
  }

  /** A reference to the table itself names no resource. */
  private static Map<String, Object> foreignKey(Table table, Reference reference) {
    Map<String, Object> target = new LinkedHashMap<>();
    if (!reference.table().equals(table.name())) {
      target.put("resource", reference.table());
    }

    target.put("fields", reference.others());
    Map<String, Object> foreignKey = new LinkedHashMap<>();
    foreignKey.put("fields", reference.columns());
    foreignKey.put("reference", target);
    return foreignKey;
  }
}
