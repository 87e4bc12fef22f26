package rabita.jobs;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.tables.Table;
import rabita.tables.TableChecks;

/** Writes tables that others are made of: published where they are chosen, else kept for these. */
final class ChosenTables {
  private final TableWriter writer;
  private final TableChoice choice;

  ChosenTables(TableWriter writer, TableChoice choice) {
    this.writer = writer;
    this.choice = choice;
  }

  /** The rows, once they are written. */
  Dataset<Row> made(Table table, Dataset<Row> rows) throws IOException {
    if (!choice.hasAny(table)) {
      return kept(table, rows);
    }

    writer.write(table, rows);
    return writer.read(table);
  }

  /** The same for rows that stand in the order of the table's key. */
  Dataset<Row> madeSorted(Table table, Dataset<Row> rows) throws IOException {
    if (!choice.hasAny(table)) {
      return kept(table, rows);
    }

    writer.writeSorted(table, rows);
    return writer.read(table);
  }

  private Dataset<Row> kept(Table table, Dataset<Row> rows) throws IOException {
    Dataset<Row> shaped = table.shape(rows);
    writer.keep(table.name(), shaped, count(lit(1)).as(TableChecks.ROWS));
    return writer.kept(table.name(), shaped);
  }
}
