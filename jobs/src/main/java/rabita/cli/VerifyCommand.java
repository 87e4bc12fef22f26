package rabita.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rabita.verification.Verification;
import rabita.verification.VerifiedTable;

/** A folder as a stranger got it. Example: {@code rabita verify --output ties}. */
@Command(
    name = "verify",
    description =
        "Checks the tables of a run against each other: files, keys, offsets, counts made anew.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Output folder of a run (default: output).")
  private String output;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = command.commandLine().getErr();
    SparkSession spark = Sessions.start("verify");
    try (Progress progress = Progress.of(spark.sparkContext(), err)) {
      String folder = output == null ? Home.path("output") : output;
      long bytes = bytes(spark, folder);
      Sessions.tune(spark, bytes);
      Verification verification = new Verification(spark, folder, Sessions.CONCURRENCY);
      List<VerifiedTable> tables = verification.verify();
      if (!verification.leftOut().isEmpty()) {
        err.println(
            "rabita: the run left out, and nothing is held against: "
                + String.join(", ", verification.leftOut()));
      }

      new VerifiedText(tables).print(command.commandLine().getOut());
      return tables.stream().allMatch(table -> table.differences().isEmpty()) ? 0 : Failures.USER;
    } finally {
      spark.stop();
    }
  }

  /** Bytes of all files; 0 where the folder is not there, which is said later. */
  private static long bytes(SparkSession spark, String folder) throws IOException {
    Path path = new Path(folder);
    var system = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
    return system.exists(path) ? system.getContentSummary(path).getLength() : 0;
  }
}
