package rabita.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rabita.jobs.Tables;
import rabita.tables.Codebook;

/** Prints the codebook, the same as stands beside the tables of a run. */
@Command(
    name = "tables",
    description = "Prints every table and column.",
    mixinStandardHelpOptions = true)
final class TablesCommand implements Runnable {
  @Spec private CommandSpec command;

  @Override
  public void run() {
    command.commandLine().getOut().print(Codebook.markdown(Tables.ALL));
    command.commandLine().getOut().flush();
  }
}
