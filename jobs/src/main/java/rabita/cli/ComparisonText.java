package rabita.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Two engines beside each other as text: ours first, times are told as multiples of ours. */
record ComparisonText(PrintWriter out, double megabytes) {
  private static final String HEAD = "%-22s %10s %10s %10s %10s %10s%n";

  void times(EngineTime ours, EngineTime theirs) {
    out.printf(HEAD, "engine", "seconds", "CPU s", "MB/s", "x ours", "x our CPU");
    for (EngineTime time : List.of(ours, theirs)) {
      out.printf(
          Locale.ROOT,
          "%-22s %10.2f %10.2f %10.2f %10.1f %10.1f%n",
          time.engine(),
          time.seconds(),
          time.cpuSeconds(),
          megabytes / time.seconds(),
          time.seconds() / ours.seconds(),
          time.cpuSeconds() / ours.cpuSeconds());
    }
  }

  void agreements(String them, List<Agreement> agreements) {
    out.printf("%n%-22s %10s %10s %10s %10s%n", "", "ours", them, "both", "F1");
    for (Agreement agreement : agreements) {
      out.printf(
          Locale.ROOT,
          "%-22s %,10d %,10d %,10d %10.3f%n",
          agreement.part().replace('_', ' '),
          agreement.a(),
          agreement.b(),
          agreement.both(),
          agreement.f1());
    }
  }
}
