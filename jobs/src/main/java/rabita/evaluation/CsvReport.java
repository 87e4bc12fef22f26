package rabita.evaluation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import rabita.text.PlainText;

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

  /**
   * A value in quotes. Names of sets are names of the user's files: one that a spreadsheet would
   * take for a formula has an apostrophe before it, as OWASP advises (CSV injection).
   */
  static String quoted(String text) {
    String plain = PlainText.of(text);
    boolean formula = !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + plain.replace("\"", "\"\"") + '"';
  }
}
