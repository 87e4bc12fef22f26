package rabita.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The steps of a growth as text: a row a stage, a column a size. */
record GrowthText(List<GrowthStep> steps, int cores) {

  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "Seconds for 1,000 documents, and growth per cent a doubling; %d cores, Java %s%n%n",
        cores,
        System.getProperty("java.version"));
    out.printf("%-16s", "");
    for (GrowthStep step : steps) {
      out.printf("%10s %7s", "x" + step.times(), "%");
    }

    out.println();
    row(out, "documents", GrowthStep::documents);
    GrowthStep last = steps.get(steps.size() - 1);
    last.seconds().keySet().forEach(stage -> row(out, stage));
    row(out, "heap, peak MB", step -> step.peakHeap() / 1_000_000);
    row(out, "heap, kept MB", step -> step.keptHeap() / 1_000_000);
  }

  private void row(PrintWriter out, String stage) {
    out.printf("%-16s", stage);
    for (int i = 0; i < steps.size(); i++) {
      GrowthStep step = steps.get(i);
      String growth =
          i == 0
              ? ""
              : step.growth(steps.get(i - 1), stage)
                  .map(share -> String.format(Locale.ROOT, "%+.1f", 100 * share))
                  .orElse("");
      String seconds = step.perThousand(stage).map(GrowthText::seconds).orElse("");
      out.printf("%10s %7s", seconds, growth);
    }

    out.println();
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void row(PrintWriter out, String name, ToLongFunction<GrowthStep> value) {
    out.printf("%-16s", name);
    for (GrowthStep step : steps) {
      out.printf(Locale.ROOT, "%,10d %7s", value.applyAsLong(step), "");
    }

    out.println();
  }
}
