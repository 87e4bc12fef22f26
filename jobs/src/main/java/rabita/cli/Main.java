package rabita.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The entry point: {@code spark-submit --class rabita.cli.Main rabita.jar COMMAND}.
 *
 * <p>Exit codes: 0 done, 1 wrong usage, 2 the user can mend it, 3 a defect of Rabita.
 */
@Command(
    name = "rabita",
    description =
        "Who is named with whom, when, and in which sentence, in the news of six languages.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      TablesCommand.class,
      BenchCommand.class,
      EvaluateCommand.class,
      ExplainCommand.class,
      VerifyCommand.class,
      TrainNerCommand.class,
      SuggestCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {
  private Main() {}

  /** Runs a command; returns where it went well, for YARN takes any exit for a failure. */
  public static void main(String[] arguments) {
    if (Thread.getDefaultUncaughtExceptionHandler() == null) {
      Thread.setDefaultUncaughtExceptionHandler(Main::endWithoutMemory);
    }

    int exit = execute(arguments);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** Of Spark's threads some end when memory does, and a job that needs them would never end. */
  private static void endWithoutMemory(Thread thread, Throwable failure) {
    if (failure instanceof VirtualMachineError) {
      System.exit(Failures.report(failure, new PrintWriter(System.err, true, UTF_8)));
    }

    System.err.print("Exception in thread " + thread.getName() + " ");
    failure.printStackTrace();
  }

  /** Runs a command and gives its exit code. */
  static int execute(String... arguments) {
    CommandLine line = line();
    line.setOut(new PrintWriter(System.out, true, UTF_8));
    line.setErr(new PrintWriter(System.err, true, UTF_8));
    line.setExecutionExceptionHandler(Failures::report);
    line.setParameterExceptionHandler(Failures::usage);
    try {
      return arguments.length == 0 ? line.execute("help") : line.execute(arguments);
    } catch (Error e) {
      // Picocli hands on exceptions alone.
      return Failures.report(e, line.getErr());
    }
  }

  /** The command line, before it is told where to print. */
  static CommandLine line() {
    return new CommandLine(new Main());
  }
}
