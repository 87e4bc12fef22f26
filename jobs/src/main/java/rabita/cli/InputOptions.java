package rabita.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rabita.sources.Format;

/** What to read, and for which study. */
final class InputOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--input",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders or globs of any Hadoop file system (default: the seeds).")
  private List<String> inputs;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, jsonl, csv or parquet; else the names of the files tell.")
  private String format;

  @Option(
      names = "--study",
      paramLabel = "FILE",
      description = "The study (default: conf/study.conf).")
  private String study;

  /** The inputs that are named. */
  List<String> named() {
    return inputs == null ? List.of() : inputs;
  }

  List<String> inputs() {
    return inputs == null ? List.of(Home.path("seeds")) : inputs;
  }

  Optional<Format> format() {
    if (format == null) {
      return Optional.empty();
    }

    return Optional.of(
        Format.find(format)
            .orElseThrow(
                () ->
                    new ParameterException(
                        command.commandLine(),
                        "Unknown format %s: text, jsonl, csv and parquet are known"
                            .formatted(format))));
  }

  String study() {
    return study == null ? Home.path("conf/study.conf") : study;
  }
}
