package rabita.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rabita.jobs.Run;
import rabita.jobs.RunResult;
import rabita.sources.Format;
import rabita.sources.Sources;
import rabita.study.Study;
import rabita.tables.Output;

/** The whole job. Example: {@code rabita run --input news/*.jsonl --output ties}. */
@Command(
    name = "run",
    description = "Analyses documents and writes the tables.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private InputOptions input;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder for the tables (default: output).")
  private String output;

  @Option(names = "--overwrite", description = "Replace an output that is there.")
  private boolean overwrite;

  @Override
  public Integer call() throws Exception {
    Optional<Format> format = input.format();
    Configuration configuration = SparkHadoopUtil.get().conf();
    Study study = StudyFiles.read(input.study(), configuration);
    PrintWriter err = command.commandLine().getErr();
    String folder = output == null ? Home.path("output") : output;
    boolean replace = overwrite || output == null;
    SparkSession spark = Sessions.start(study.name());
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    try (Output target = Output.open(hadoop, folder, input.inputs(), replace)) {
      Sources sources = Sources.open(spark, study, input.inputs(), format);
      Run run = new Run(spark, study, target, stage -> err.println("rabita: " + stage + " ..."));
      RunResult result = run.run(sources);
      Manifest manifest = new Manifest(study, input.inputs(), result, spark.version());
      target.write("manifest.json", manifest.json());
      target.publish();
      new Summary(result).print(command.commandLine().getOut());
      return 0;
    } finally {
      spark.stop();
    }
  }
}
