package rabita.evaluation;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** The compact table of a README: sample size, main figure, interval. */
final class MarkdownReport implements ReportFormat.Printer {

  @Override
  public void print(Report report, int errors, PrintWriter out) {
    out.println("| task | set | language | measure | n | per cent | 95 % interval |");
    out.println("| --- | --- | --- | --- | ---: | ---: | --- |");
    for (Result result : report.results()) {
      Optional<Figure> main = result.main();
      main.ifPresent(
          figure ->
              out.printf(
                  Locale.ROOT,
                  "| %s | %s | %s | %s%s | %,d | %.1f | %.1f–%.1f |%n",
                  result.task().label(),
                  result.set(),
                  result.language(),
                  result.measure(),
                  figure.name().equals(Figure.SHARE) ? "" : ", " + figure.name(),
                  result.gold(),
                  100 * figure.value(),
                  100 * figure.low(),
                  100 * figure.high()));
    }
  }
}
