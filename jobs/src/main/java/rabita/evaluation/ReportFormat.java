package rabita.evaluation;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a report is printed. */
public enum ReportFormat {
  /** Columns for a terminal. */
  TABLE(new TableReport()),
  /** One JSON object. */
  JSON(new JsonReport()),
  /** The main figure of each measurement, a line each. */
  CSV(new CsvReport()),
  /** A short table in Markdown: the main figure of each measurement. */
  MARKDOWN(new MarkdownReport());

  private final Printer printer;

  ReportFormat(Printer printer) {
    this.printer = printer;
  }

  /** Prints a report with the commonest mistakes of each set. */
  public void print(Report report, int errors, PrintWriter out) {
    printer.print(report, errors, out);
  }

  /** The value on the command line, such as {@code table}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a label; empty for an unknown one. */
  public static Optional<ReportFormat> find(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** Prints a report. */
  interface Printer {
    void print(Report report, int errors, PrintWriter out);
  }
}
