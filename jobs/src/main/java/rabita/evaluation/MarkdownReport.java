package rabita.evaluation;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rabita.text.Languages;

/** The table of a README: a row for each measure, a column for each language that is analysed. */
final class MarkdownReport implements ReportFormat.Printer {

  @Override
  public void print(Report report, int errors, PrintWriter out) {
    List<Result> results =
        report.results().stream().filter(result -> result.main().isPresent()).toList();
    List<String> languages =
        results.stream()
            .map(Result::language)
            .filter(Languages.analysed()::contains)
            .distinct()
            .sorted()
            .toList();
    out.println(
        "| measure (per cent, 95 % interval, sample) | " + String.join(" | ", languages) + " |");
    out.println("| --- |" + " --- |".repeat(languages.size()));
    rows(results)
        .forEach(
            (label, cells) -> {
              if (languages.stream().anyMatch(cells::containsKey)) {
                out.println("| " + label + " | " + line(cells, languages) + " |");
              }
            });
    out.println();
    rows(results)
        .forEach(
            (label, cells) -> {
              cells.keySet().removeAll(languages);
              cells.forEach(
                  (language, cell) -> out.println("- " + label + ", " + language + ": " + cell));
            });
  }

  /** By measure the cells by language. */
  private static Map<String, Map<String, String>> rows(List<Result> results) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (Result result : results) {
      boolean shared = shared(results, result);
      String label = label(result, shared);
      rows.computeIfAbsent(label, key -> new TreeMap<>())
          .merge(result.language(), cell(result, shared), (one, other) -> one + "<br>" + other);
    }

    return rows;
  }

  /** What a row is called: task, set where languages share it, measure. */
  static String label(Result result, boolean shared) {
    String task = result.task().label();
    String measure = result.measure();
    String place = shared && result.set().startsWith(task) ? result.set() : task;
    String set = shared && !result.set().startsWith(task) ? ", " + result.set() : "";
    return measure.startsWith(place) ? measure : place + set + ", " + measure;
  }

  /** Whether the set of a result holds more than one language. */
  static boolean shared(List<Result> results, Result result) {
    return results.stream()
            .filter(other -> other.set().equals(result.set()))
            .map(Result::language)
            .distinct()
            .count()
        > 1;
  }

  private static String cell(Result result, boolean shared) {
    Figure figure = result.main().orElseThrow();
    return String.format(
            Locale.ROOT,
            "**%.1f** %.1f–%.1f, %,d",
            100 * figure.value(),
            100 * figure.low(),
            100 * figure.high(),
            result.gold())
        + (shared ? "" : " " + result.set());
  }

  private static String line(Map<String, String> cells, List<String> languages) {
    return languages.stream()
        .map(language -> cells.getOrDefault(language, ""))
        .collect(Collectors.joining(" | "));
  }
}
