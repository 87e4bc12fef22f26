package rabita.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rabita.analysis.Unit;
import rabita.jobs.CellPeriod;

/** Which number of two actors is meant. */
final class CellOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "2021, 2021-Q3, 2021-09, 2021-W39 or 2021-09-14 (default: all time).")
  private String period;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Language of the documents (default: all).")
  private String language = "*";

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "What must name both: sentence or document (default: ${DEFAULT-VALUE}).")
  private String unit = "sentence";

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "Only sentences with a term of this theme (default: all).")
  private String theme = "*";

  String theme() {
    if (!theme.equals("*") && unit() == Unit.DOCUMENT) {
      throw wrong("A theme counts sentences: leave out --unit document");
    }

    return theme;
  }

  String language() {
    return language;
  }

  Optional<CellPeriod> period() {
    if (period == null) {
      return Optional.empty();
    }

    return Optional.of(
        CellPeriod.find(period)
            .orElseThrow(
                () ->
                    wrong(
                        "Unknown period %s: write it as 2021, 2021-Q3, 2021-09, 2021-W39 or 2021-09-14"
                            .formatted(period))));
  }

  Unit unit() {
    return Arrays.stream(Unit.values())
        .filter(value -> value.label().equals(unit))
        .findFirst()
        .orElseThrow(() -> wrong("Unknown unit %s: %s are known".formatted(unit, units())));
  }

  private static String units() {
    return Arrays.stream(Unit.values()).map(Unit::label).collect(Collectors.joining(" and "));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
