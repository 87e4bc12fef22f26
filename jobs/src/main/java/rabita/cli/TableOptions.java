package rabita.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rabita.jobs.TableChoice;
import rabita.jobs.Tables;
import rabita.tables.Table;

/** Which tables to write. */
final class TableOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--tables",
      paramLabel = "TABLE",
      split = ",",
      description =
          "Tables to write, with commas between (default: all). documents, entities, themes, coverage and rejects always are.")
  private List<String> only;

  @Option(
      names = "--without",
      paramLabel = "TABLE",
      split = ",",
      description = "Tables to leave out, with commas between, such as tokens.")
  private List<String> without;

  TableChoice choice() {
    if (only != null && without != null) {
      throw wrong("Use --tables or --without, not both");
    }

    if (only != null) {
      return TableChoice.of(known(only));
    }

    if (without == null) {
      return TableChoice.all();
    }

    List<Table> leftOut = known(without);
    leftOut.stream()
        .filter(TableChoice::isAlwaysPublished)
        .findFirst()
        .ifPresent(
            table -> {
              throw wrong("The table %s cannot be left out".formatted(table.name()));
            });
    return TableChoice.without(leftOut);
  }

  private List<Table> known(List<String> names) {
    return names.stream()
        .map(name -> TableChoice.find(name.trim()).orElseThrow(() -> unknown(name.trim())))
        .toList();
  }

  private ParameterException unknown(String name) {
    return wrong(
        "Unknown table %s: %s are known"
            .formatted(
                name, Tables.ALL.stream().map(Table::name).collect(Collectors.joining(", "))));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
