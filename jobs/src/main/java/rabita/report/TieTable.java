package rabita.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rabita.jobs.Tie;
import rabita.report.Content.Measure;
import rabita.report.Content.TieRow;

/** The ties of the focus with their measures for all time. */
final class TieTable {
  private TieTable() {}

  /** The ties with those of the rows that {@link Cooccurrences} gives. */
  static List<TieRow> rows(List<Row> cooccurrences, Pairs pairs) {
    Map<List<String>, List<Measure>> measures =
        cooccurrences.stream()
            .filter(row -> Cells.flag(row, "is_tie"))
            .sorted(
                Comparator.comparing((Row row) -> Cells.text(row, "unit"))
                    .thenComparing(row -> Cells.text(row, "basis"))
                    .thenComparing(row -> Cells.text(row, "language")))
            .collect(
                Collectors.groupingBy(
                    row -> List.of(Cells.text(row, "a"), Cells.text(row, "b")),
                    Collectors.mapping(TieTable::measure, Collectors.toList())));
    return pairs.listed().stream()
        .map(
            tie ->
                row(
                    tie,
                    pairs.shown().contains(tie),
                    measures.getOrDefault(List.of(tie.a(), tie.b()), List.of())))
        .toList();
  }

  private static TieRow row(Tie tie, boolean shown, List<Measure> measures) {
    return new TieRow(
        tie.a(),
        tie.b(),
        tie.documents(),
        tie.sentences(),
        tie.first().map(Object::toString),
        tie.last().map(Object::toString),
        shown,
        measures);
  }

  private static Measure measure(Row row) {
    return new Measure(
        Cells.text(row, "unit"),
        Cells.text(row, "basis"),
        Cells.text(row, "language"),
        Cells.number(row, "n_ab"),
        Cells.number(row, "n_a"),
        Cells.number(row, "n_b"),
        Cells.number(row, "n"),
        Cells.measure(row, "lift"),
        Cells.measure(row, "lift_low"),
        Cells.measure(row, "lift_high"),
        Cells.measure(row, "npmi"),
        Cells.flag(row, "low_support"));
  }
}
