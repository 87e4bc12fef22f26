package rabita.cli;

import com.ibm.icu.text.Transliterator;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import rabita.cli.MarkedText.Span;
import rabita.text.PlainText;

/** Names as blocks of {@code conf/actors.conf}, the sentences that hold them as comments. */
record SuggestedActors(List<Row> names) {
  /** Readable, no more: vowels that a script does not write are missing. */
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

  void print(PrintWriter out) {
    out.println("# Names that no actor has, in sentences that name two. Correct what you paste.");
    Map<String, Integer> seen = new HashMap<>();
    for (Row name : names) {
      out.println();
      out.printf(
          Locale.ROOT,
          "# %,d mentions in %,d documents (%s)%n",
          name.<Long>getAs("n_mentions"),
          name.<Long>getAs("n_documents"),
          name.<String>getAs("language"));
      name.<Row>getList(name.fieldIndex("examples")).forEach(row -> out.println(example(row)));
      out.println(block(name, seen));
    }
  }

  private static String example(Row row) {
    Span span = new Span(row.getAs("begin"), row.getAs("end"));
    return "#   " + MarkedText.of(row.getAs("text"), row.getAs("sentence_begin"), List.of(span));
  }

  private static String block(Row name, Map<String, Integer> seen) {
    String surface = name.getAs("surface");
    return """
        %s {
          type = %s
          names { %s = [%s] }
        }"""
        .formatted(
            id(surface, seen),
            name.<String>getAs("kind"),
            name.<String>getAs("language"),
            quoted(surface));
  }

  /** An id that the study allows: Latin letters, digits and hyphens, none twice. */
  private static String id(String surface, Map<String, Integer> seen) {
    String latin = LATIN.transliterate(surface).replaceAll("[^a-z0-9]+", "-");
    String trimmed = latin.replaceAll("^-|-$", "");
    String id = trimmed.isEmpty() ? "unknown" : trimmed;
    int times = seen.merge(id, 1, Integer::sum);
    return times == 1 ? id : id + "-" + times;
  }

  /** A string of HOCON. */
  private static String quoted(String text) {
    String plain = PlainText.of(text);
    return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
