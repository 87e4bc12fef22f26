package rabita.evaluation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The lines of {@link MarkdownReport} as CSV, for notebooks; figures are per cent. */
final class CsvReport implements ReportFormat.Printer {

  @Override
  public void print(Report report, int errors, PrintWriter out) {
    List<Result> results =
        report.results().stream().filter(result -> result.main().isPresent()).toList();
    out.print("measure,language,set,items,value,low,high\n");
    for (Result result : results) {
      out.print(line(result, MarkdownReport.shared(results, result)));
    }

    out.flush();
  }

  private static String line(Result result, boolean shared) {
    Figure figure = result.main().orElseThrow();
    return String.format(
        Locale.ROOT,
        "%s,%s,%s,%d,%.1f,%.1f,%.1f\n",
        quoted(MarkdownReport.label(result, shared)),
        quoted(result.language()),
        quoted(result.set()),
        result.gold(),
        100 * figure.value(),
        100 * figure.low(),
        100 * figure.high());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
