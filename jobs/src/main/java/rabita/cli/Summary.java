package rabita.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import rabita.jobs.RunResult;
import rabita.jobs.Tie;

/** What a run prints in the end: where the tables are, their rows, the ties of the focus. */
record Summary(RunResult result) {

  void print(PrintWriter out) {
    out.printf(Locale.ROOT, "Tables: %s%n", result.output());
    out.printf(
        Locale.ROOT,
        "Input:  %,d records in %,d files: %,d documents, %,d refused%n%n",
        result.records(),
        result.files(),
        result.counts().get("documents"),
        result.refused());
    result.counts().forEach((table, rows) -> out.printf(Locale.ROOT, "%-16s %,10d%n", table, rows));
    out.println();
    out.printf(
        Locale.ROOT,
        "%-10s %12s %12s   %-10s   %-10s%n",
        "tie",
        "documents",
        "sentences",
        "first day",
        "last day");
    for (Tie tie : result.ties()) {
      out.printf(
          Locale.ROOT,
          "%-10s %,12d %,12d   %-10s   %-10s%n",
          tie.a() + "-" + tie.b(),
          tie.documents(),
          tie.sentences(),
          day(tie.first()),
          day(tie.last()));
    }
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("unknown");
  }
}
