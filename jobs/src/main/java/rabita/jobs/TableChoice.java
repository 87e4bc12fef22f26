package rabita.jobs;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import rabita.tables.Table;

/**
 * The tables that a run publishes. What says what was read and what was looked for is always among
 * them.
 *
 * <p>Example: {@code TableChoice.without(List.of(TokensJob.TABLE))} is all but tokens.
 */
public final class TableChoice {
  private static final List<Table> ALWAYS =
      List.of(
          DocumentsJob.TABLE,
          EntitiesJob.TABLE,
          ThemesJob.TABLE,
          CoverageJob.TABLE,
          RejectsJob.TABLE);

  private final List<Table> tables;

  private TableChoice(List<Table> tables) {
    this.tables = tables;
  }

  /** All tables. */
  public static TableChoice all() {
    return new TableChoice(Tables.ALL);
  }

  /** Some tables, and those that are always published. */
  public static TableChoice of(Collection<Table> tables) {
    return new TableChoice(
        Tables.ALL.stream()
            .filter(table -> ALWAYS.contains(table) || tables.contains(table))
            .toList());
  }

  /** All but some tables; those that are always published stay. */
  public static TableChoice without(Collection<Table> tables) {
    return of(Tables.ALL.stream().filter(table -> !tables.contains(table)).toList());
  }

  /** Whether a table cannot be left out. */
  public static boolean isAlwaysPublished(Table table) {
    return ALWAYS.contains(table);
  }

  /** The table of a name. */
  public static Optional<Table> find(String name) {
    return Tables.ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The tables, in the order of {@link Tables#ALL}. */
  public List<Table> tables() {
    return tables;
  }

  /** Whether one of some tables is published. */
  boolean hasAny(Table... some) {
    return Arrays.stream(some).anyMatch(tables::contains);
  }
}
