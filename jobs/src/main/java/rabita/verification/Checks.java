package rabita.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.tables.Reference;
import rabita.tables.Table;

/**
 * The checks of tables that can be read.
 *
 * @param tables their rows
 */
record Checks(Map<Table, Dataset<Row>> tables) {
  /** Endings of the queries of a table: what they are counted from may be left out. */
  private static final List<String> PARTS = List.of("", "-sentences", "-tokens", "-stories");

  /** What the declarations promise, where it may not be so: references to rows that are there. */
  List<Check> references() {
    List<Check> checks = new ArrayList<>();
    Readings.dangling(tables)
        .forEach(
            (table, references) -> {
              TableRows declared = new TableRows(table, tables.get(table));
              for (Reference reference : references) {
                checks.add(
                    new Check(table.name(), () -> declared.dangling(reference, find(reference))));
              }
            });
    return checks;
  }

  /** Whether offsets cut the surfaces out of the texts. */
  Check offsets() {
    Dataset<Row> stretches =
        tables.entrySet().stream()
            .filter(entry -> Offsets.isPlaced(entry.getKey().name()))
            .map(entry -> Offsets.of(entry.getKey().name(), entry.getValue()))
            .reduce(Dataset::union)
            .orElseThrow();
    return new Check("documents", () -> Offsets.differences(stretches));
  }

  /** The tables beside what the others say they must be. */
  List<Check> recounts(Queries queries) {
    List<Check> checks = new ArrayList<>();
    tables.forEach(
        (table, rows) -> {
          for (String part : PARTS) {
            queries
                .find(table.name() + part)
                .map(expected -> recount(table, rows, expected))
                .ifPresent(checks::add);
          }

          for (String aspect : List.of("gaps", "places")) {
            queries
                .find(table.name() + "-" + aspect)
                .map(differences -> new Check(table.name(), differences))
                .ifPresent(checks::add);
          }
        });
    return checks;
  }

  private static Check recount(Table table, Dataset<Row> found, Supplier<Dataset<Row>> expected) {
    return new Check(table.name(), () -> new Recount(table, found, expected.get()).differences());
  }

  private Dataset<Row> find(Reference reference) {
    return tables.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(reference.table()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
