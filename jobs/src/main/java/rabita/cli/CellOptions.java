package rabita.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rabita.analysis.Unit;
import rabita.jobs.Basis;
import rabita.jobs.CellPeriod;
import rabita.jobs.TimeBasis;
import rabita.sources.UserException;
import rabita.text.Languages;

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

  @Option(
      names = "--basis",
      paramLabel = "BASIS",
      description =
          "Which documents count: article, or story for the lead of each set of near-duplicates (default: ${DEFAULT-VALUE}).")
  private String basis = "article";

  @Option(
      names = "--time-basis",
      paramLabel = "BASIS",
      description =
          "What the period is of: published, or mentioned for dates in the sentences (default: ${DEFAULT-VALUE}).")
  private String timeBasis = "published";

  Basis basis() {
    return one("basis", Basis.values(), Basis::label, basis);
  }

  TimeBasis timeBasis() {
    TimeBasis known = one("time basis", TimeBasis.values(), TimeBasis::label, timeBasis);
    if (known == TimeBasis.MENTIONED && period == null) {
      throw wrong("Sentences speak of a period: give one with --period");
    }

    if (known == TimeBasis.MENTIONED && unit() == Unit.DOCUMENT) {
      throw wrong("A period spoken of counts sentences: leave out --unit document");
    }

    return known;
  }

  String theme() {
    if (!theme.equals("*") && unit() == Unit.DOCUMENT) {
      throw wrong("A theme counts sentences: leave out --unit document");
    }

    return theme;
  }

  String language() {
    boolean known =
        language.equals("*")
            || language.equals(Languages.UNDETERMINED)
            || Languages.analysed().contains(language);
    if (!known) {
      throw new UserException(
          "Cannot explain the language %s: known are %s and %s. Correct --language."
              .formatted(
                  language, String.join(", ", Languages.analysed()), Languages.UNDETERMINED));
    }

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
    return one("unit", Unit.values(), Unit::label, unit);
  }

  private <T> T one(String what, T[] values, Function<T, String> label, String given) {
    String known = Arrays.stream(values).map(label).collect(Collectors.joining(" and "));
    return Arrays.stream(values)
        .filter(value -> label.apply(value).equals(given))
        .findFirst()
        .orElseThrow(() -> wrong("Unknown %s %s: %s are known".formatted(what, given, known)));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
