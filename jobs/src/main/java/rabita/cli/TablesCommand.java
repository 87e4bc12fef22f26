package rabita.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rabita.jobs.Tables;
import rabita.tables.Table;

/** Prints the codebook, from the declarations of the tables. */
@Command(
    name = "tables",
    description = "Prints every table and column.",
    mixinStandardHelpOptions = true)
final class TablesCommand implements Runnable {
  @Spec private CommandSpec command;

  @Override
  public void run() {
    PrintWriter out = command.commandLine().getOut();
    for (Table table : Tables.ALL) {
      out.printf("%s: %s%n", table.name(), table.description());
      out.printf("  key: %s%n", String.join(", ", table.key()));
      for (var field : table.schema().fields()) {
        out.printf(
            "  %-20s %-9s %s %s%n",
            field.name(),
            field.dataType().sql().toLowerCase(Locale.ROOT),
            field.nullable() ? "null    " : "not null",
            field.getComment().get());
      }

      out.println();
    }
  }
}
