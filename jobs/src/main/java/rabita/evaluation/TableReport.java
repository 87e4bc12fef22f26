package rabita.evaluation;

import java.io.PrintWriter;
import java.util.Locale;
import rabita.text.PlainText;

/** A line for each measurement, with intervals in brackets, in per cent. */
final class TableReport implements ReportFormat.Printer {

  @Override
  public void print(Report report, int errors, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-34s %-5s %-20s %8s %8s %8s  %s%n",
        "set",
        "lang",
        "measure",
        "gold",
        "found",
        "right",
        "per cent [95 % interval]");
    report.results().forEach(result -> print(result, out));
    if (errors > 0) {
      report.mistakes().sets().forEach(set -> print(report.mistakes(), set, errors, out));
    }
  }

  private static void print(Result result, PrintWriter out) {
    StringBuilder figures = new StringBuilder();
    for (Figure figure : result.figures()) {
      figures.append(
          String.format(
              Locale.ROOT,
              "%s %6.2f [%6.2f, %6.2f]  ",
              figure.name(),
              100 * figure.value(),
              100 * figure.low(),
              100 * figure.high()));
    }

    result
        .speed()
        .ifPresent(
            speed ->
                figures.append(
                    String.format(Locale.ROOT, "%,.1f %s", speed.value(), speed.unit())));
    out.printf(
        Locale.ROOT,
        "%-34s %-5s %-20s %8d %8d %8d  %s%n",
        PlainText.of(result.set()),
        result.language(),
        result.measure(),
        result.gold(),
        result.found(),
        result.right(),
        figures.toString().stripTrailing());
  }

  private static void print(Mistakes mistakes, String set, int errors, PrintWriter out) {
    out.printf("%nMistakes in %s%n", PlainText.of(set));
    for (Mistakes.Mistake mistake : mistakes.commonest(set, errors)) {
      out.printf(
          Locale.ROOT,
          "%5d  %-11s  %s  |  %s%n",
          mistake.count(),
          mistake.sort().label(),
          PlainText.of(mistake.surface()),
          PlainText.of(mistake.context()));
    }
  }
}
