package rabita.report;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import rabita.report.Content.Burst;
import rabita.report.Content.Change;

/** Bursts and changes of the pairs' series, the weightiest where there are too many. */
final class TurningPoints {
  private static final int MOST = 1_000;

  private TurningPoints() {}

  static List<Burst> bursts(Dataset<Row> bursts, Pairs pairs) {
    return first(bursts.filter(pairs.areShown()), col("weight").desc(), col("first")).stream()
        .map(
            row ->
                new Burst(
                    Cells.text(row, "a"),
                    Cells.text(row, "b"),
                    Cells.text(row, "basis"),
                    Cells.text(row, "time_basis"),
                    Cells.text(row, "language"),
                    Cells.text(row, "granularity"),
                    Cells.text(row, "first"),
                    Cells.text(row, "last"),
                    Cells.rounded(row.<Double>getAs("weight")),
                    Cells.number(row, "n_documents")))
        .toList();
  }

  static List<Change> changes(Dataset<Row> changes, Pairs pairs) {
    return first(changes.filter(pairs.areShown()), col("agrees").desc(), col("period_start").desc())
        .stream()
        .map(
            row ->
                new Change(
                    Cells.text(row, "a"),
                    Cells.text(row, "b"),
                    Cells.text(row, "basis"),
                    Cells.text(row, "time_basis"),
                    Cells.text(row, "language"),
                    Cells.text(row, "granularity"),
                    Cells.text(row, "period_start"),
                    Cells.rounded(row.<Double>getAs("rate_before")),
                    Cells.rounded(row.<Double>getAs("rate_after")),
                    Cells.flag(row, "agrees")))
        .toList();
  }

  private static List<Row> first(Dataset<Row> rows, Column... by) {
    Stream<Column> series =
        Stream.of("a", "b", "basis", "time_basis", "language", "granularity").map(functions::col);
    return rows.orderBy(Stream.concat(Arrays.stream(by), series).toArray(Column[]::new))
        .limit(MOST)
        .collectAsList();
  }
}
