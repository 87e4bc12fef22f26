package rabita.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** What the declarations promise: no nulls, no key twice, no reference to nothing. */
  List<Check> declared() {
    List<Check> checks = new ArrayList<>();
    tables.forEach(
        (table, rows) -> {
          TableRows declared = new TableRows(table, rows);
          if (!table.required().isEmpty()) {
            checks.add(new Check(table.name(), declared.nulls()));
          }

          checks.add(new Check(table.name(), declared.keys()));
          for (Reference reference : table.references()) {
            find(reference.table())
                .map(others -> new Check(table.name(), declared.dangling(reference, others)))
                .ifPresent(checks::add);
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
    return new Check("documents", Offsets.differences(stretches));
  }

  /** The tables beside what the others say they must be. */
  List<Check> recounts(Queries queries) {
    List<Check> checks = new ArrayList<>();
    tables.forEach(
        (table, rows) -> {
          queries
              .find(table.name())
              .map(expected -> new Recount(table, rows, expected).differences())
              .ifPresent(differences -> checks.add(new Check(table.name(), differences)));
          for (String aspect : List.of("gaps", "places")) {
            queries
                .find(table.name() + "-" + aspect)
                .ifPresent(differences -> checks.add(new Check(table.name(), differences)));
          }
        });
    return checks;
  }

  private Optional<Dataset<Row>> find(String name) {
    return tables.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
