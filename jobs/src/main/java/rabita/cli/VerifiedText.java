package rabita.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import rabita.verification.Difference;
import rabita.verification.Verification;
import rabita.verification.VerifiedTable;

/** What a verification has found: a line a table, then the first differences. */
record VerifiedText(List<VerifiedTable> tables) {

  void print(PrintWriter out) {
    for (VerifiedTable table : tables) {
      out.printf(
          Locale.ROOT, "%-16s %12s  %s%n", table.name(), rows(table), said(table.differences()));
    }

    tables.stream()
        .flatMap(table -> table.differences().stream())
        .limit(Verification.MOST)
        .forEach(difference -> print(difference, out));
  }

  private static void print(Difference difference, PrintWriter out) {
    out.printf(
        "%n%s, row %s, column %s%n  expected %s%n  found    %s%n",
        difference.table(),
        MarkedText.plain(difference.key()),
        MarkedText.plain(difference.column()),
        MarkedText.plain(difference.expected()),
        MarkedText.plain(difference.found()));
  }

  private static String rows(VerifiedTable table) {
    return table.rows() < 0 ? "-" : String.format(Locale.ROOT, "%,d", table.rows());
  }

  private static String said(List<Difference> differences) {
    int n = differences.size();
    if (n == 0) {
      return "right";
    }

    String number = n >= Verification.MOST ? Verification.MOST + " or more" : String.valueOf(n);
    return n == 1 ? "1 difference" : number + " differences";
  }
}
