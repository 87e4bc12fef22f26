package rabita.tables;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;

/** The tables for people, in Markdown. */
public final class Codebook {
  private Codebook() {}

  /** The whole codebook. */
  public static String markdown(List<Table> tables) {
    StringBuilder text = new StringBuilder("# Codebook\n\n");
    text.append(Descriptions.ABOUT).append("\n\n").append(Descriptions.CONVENTIONS).append("\n");
    for (Table table : tables) {
      append(table, text);
    }

    return text.toString();
  }

  private static void append(Table table, StringBuilder text) {
    text.append("\n## ").append(table.name()).append("\n\n");
    text.append("One row is: ").append(table.description()).append(".\n\n");
    text.append("Key: ").append(names(table.key())).append("\n");
    for (Reference reference : table.references()) {
      text.append(
          "\nReference: %s to %s of `%s`\n"
              .formatted(names(reference.columns()), names(reference.others()), reference.table()));
    }

    text.append("\n| column | type | null | unit | meaning |\n| --- | --- | --- | --- | --- |\n");
    Descriptions.columns(table).map(Codebook::line).forEach(text::append);
  }

  private static String line(StructField column) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            column.name(),
            ColumnType.of(column.dataType()).name().toLowerCase(Locale.ROOT),
            column.nullable() ? "yes" : "no",
            Table.unit(column).orElse(""),
            Descriptions.meaning(column).replace("|", "\\|"));
  }

  private static String names(List<String> columns) {
    return columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
  }
}
