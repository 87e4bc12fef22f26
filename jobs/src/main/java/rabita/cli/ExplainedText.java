package rabita.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rabita.cli.MarkedText.Span;
import rabita.jobs.Basis;
import rabita.jobs.Cell;
import rabita.jobs.Explained;

/** An explanation for people: the numbers of the cell, then the sentences with the names marked. */
record ExplainedText(Explained explained) {

  void print(PrintWriter out) {
    Cell cell = explained.cell();
    out.printf(
        "%s and %s named together%s (level %s, unit %s%s, language %s, period %s%s)%n%n",
        cell.a(),
        cell.b(),
        cell.isOfTheme() ? " with a term of " + cell.theme() : "",
        cell.level().label(),
        cell.unit().label(),
        cell.basis() == Basis.STORY ? ", basis story" : "",
        cell.language(),
        cell.isSpokenOf() ? "spoken of " : "",
        cell.period().map(p -> p.name() + ", " + p.first() + " to " + p.last()).orElse("all"));
    explained.cooccurrence().forEach(row -> out.println(cooccurrence(row)));
    explained.tieThemes().forEach(row -> out.println(tieThemes(row)));
    explained.timeline().forEach(row -> out.println(timeline(row)));
    if (explained.cooccurrence().isEmpty()
        && explained.tieThemes().isEmpty()
        && explained.timeline().isEmpty()) {
      out.printf(
          "No row of %stimeline stands for it.%n",
          cell.isSpokenOf() ? "" : cell.isOfTheme() ? "tie_themes or " : "cooccurrence or ");
    }

    String unit = cell.unit().label() + "s";
    out.printf(
        Locale.ROOT,
        "%nEvidence: %,d of %,d %s%n",
        explained.passages().size(),
        explained.units(),
        unit);
    for (int i = 0; i < explained.passages().size(); i++) {
      print(out, i + 1, explained.passages().get(i));
    }
  }

  private static String cooccurrence(Row row) {
    return "cooccurrence (%s): n_ab %s, n_a %s, n_b %s, n %s, lift %s"
        .formatted(
            row.<String>getAs("basis"),
            count(row, "n_ab"),
            count(row, "n_a"),
            count(row, "n_b"),
            count(row, "n"),
            interval(row, "lift"));
  }

  private static String tieThemes(Row row) {
    return "tie_themes (%s): n_sentences %s, n_pair %s, n_theme %s, n %s, lift %s, share %s"
        .formatted(
            row.<String>getAs("basis"),
            count(row, "n_sentences"),
            count(row, "n_pair"),
            count(row, "n_theme"),
            count(row, "n"),
            interval(row, "lift"),
            interval(row, "share"));
  }

  private static String timeline(Row row) {
    return "timeline (%s, %s%s): n_documents %s, n_sentences %s, n_total %s, share %s"
        .formatted(
            row.<String>getAs("basis"),
            row.<String>getAs("time_basis"),
            row.getAs("theme").equals("*") ? "" : ", " + row.getAs("theme"),
            count(row, "n_documents"),
            count(row, "n_sentences"),
            count(row, "n_total"),
            interval(row, "share"));
  }

  private static String count(Row row, String column) {
    return String.format(Locale.ROOT, "%,d", row.<Long>getAs(column));
  }

  private static String interval(Row row, String column) {
    return "%s (%s to %s)"
        .formatted(
            ratio(row.getAs(column)),
            ratio(row.getAs(column + "_low")),
            ratio(row.getAs(column + "_high")));
  }

  private static String ratio(Double value) {
    return value == null ? "undefined" : String.format(Locale.ROOT, "%.4g", value);
  }

  private static void print(PrintWriter out, int number, Row row) {
    Object index = row.getAs("sentence_index");
    out.printf(
        "%n%s. %s  %s  doc_id %s%s%n",
        number,
        orUnknown(row.getAs("published_on"), "day unknown"),
        MarkedText.plain(orUnknown(row.getAs("source"), "source unknown")),
        MarkedText.plain(row.getAs("doc_id")),
        index == null ? "" : ", sentence " + index);
    out.println("   " + text(row));
  }

  private static String text(Row row) {
    List<Span> names =
        List.of(
            new Span(row.getAs("a_begin"), row.getAs("a_end")),
            new Span(row.getAs("b_begin"), row.getAs("b_end")));
    return row.<Row>getList(row.fieldIndex("parts")).stream()
        .map(part -> MarkedText.of(part.getAs("text"), part.getAs("begin"), names))
        .collect(Collectors.joining(" \u2026 "));
  }

  private static String orUnknown(Object value, String unknown) {
    return value == null ? unknown : value.toString();
  }
}
