package rabita.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.analysis.Naming;
import rabita.jobs.CellPeriod;
import rabita.report.Content.Line;
import rabita.study.Granularity;

/**
 * The series of the pairs, in as many lengths of period as there is room for: the longest first.
 *
 * @param lines in the order of the timeline's key
 * @param leftOut points of each granularity that is left out
 */
record Timelines(List<Line> lines, Map<String, Long> leftOut) {
  /** Room for the series of all themes together. */
  static final long MOST_POINTS = 60_000;

  /** Room for the series of single themes. */
  static final long MOST_THEMED_POINTS = 30_000;

  private static final List<String> SERIES =
      List.of("a", "b", "theme", "basis", "time_basis", "language", "granularity");

  private static final List<Granularity> ROOM =
      List.of(
          Granularity.YEAR,
          Granularity.MONTH,
          Granularity.QUARTER,
          Granularity.WEEK,
          Granularity.DAY);

  /** The series of all themes together. */
  static Timelines of(Dataset<Row> timeline, Pairs pairs) {
    return within(
        MOST_POINTS, timeline.filter(pairs.areShown().and(col("theme").equalTo(Naming.ALL))));
  }

  /** The series of single themes. */
  static Timelines themed(Dataset<Row> timeline, Pairs pairs) {
    return within(
        MOST_THEMED_POINTS,
        timeline.filter(pairs.areShown().and(col("theme").notEqual(Naming.ALL))));
  }

  private static Timelines within(long most, Dataset<Row> rows) {
    Map<String, Long> points = new TreeMap<>();
    for (Row row : rows.groupBy("granularity").agg(count(lit(1))).collectAsList()) {
      points.put(row.getString(0), row.getLong(1));
    }

    List<String> chosen = new ArrayList<>();
    long room = most;
    for (Granularity granularity : ROOM) {
      long needed = points.getOrDefault(granularity.label(), 0L);
      if (needed > 0 && needed <= room) {
        chosen.add(granularity.label());
        points.remove(granularity.label());
        room -= needed;
      }
    }

    return new Timelines(lines(rows.filter(col("granularity").isin(chosen.toArray()))), points);
  }

  private static List<Line> lines(Dataset<Row> rows) {
    Map<List<String>, List<Row>> series =
        rows.collectAsList().stream()
            .sorted(Comparator.comparing(row -> Cells.text(row, "period_start")))
            .collect(
                Collectors.groupingBy(
                    row -> SERIES.stream().map(name -> Cells.text(row, name)).toList(),
                    Collectors.toList()));
    return series.entrySet().stream()
        .map(one -> line(one.getKey(), one.getValue()))
        .sorted(Comparator.comparing(Timelines::key))
        .toList();
  }

  private static Line line(List<String> key, List<Row> points) {
    return new Line(
        key.get(0),
        key.get(1),
        key.get(2),
        key.get(3),
        key.get(4),
        key.get(5),
        key.get(6),
        starts(Granularity.find(key.get(6)).orElseThrow(), points),
        numbers(points, "n_documents"),
        numbers(points, "n_sentences"),
        numbers(points, "n_total"));
  }

  private static String key(Line line) {
    return String.join(
        " ",
        line.a(),
        line.b(),
        line.theme(),
        line.basis(),
        line.time(),
        line.language(),
        line.granularity());
  }

  private static Map<Integer, String> starts(Granularity granularity, List<Row> points) {
    Map<Integer, String> starts = new TreeMap<>();
    Optional<LocalDate> expected = Optional.empty();
    for (int i = 0; i < points.size(); i++) {
      LocalDate start = LocalDate.parse(Cells.text(points.get(i), "period_start"));
      if (!expected.equals(Optional.of(start))) {
        starts.put(i, start.toString());
      }

      expected = Optional.of(CellPeriod.after(granularity, start));
    }

    return starts;
  }

  private static long[] numbers(List<Row> points, String column) {
    return points.stream().mapToLong(point -> Cells.number(point, column)).toArray();
  }
}
