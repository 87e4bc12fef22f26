package rabita.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.analysis.Naming;
import rabita.jobs.CellPeriod;
import rabita.report.Content.Line;
import rabita.study.Granularity;

/**
 * The series of the pairs, in as many lengths of period as there is room for: the longest first.
 *
 * @param lines those of all themes together, then those of single themes, each in the order of the
 *     timeline's key
 * @param leftOut points of each granularity that is left out of the first
 * @param themedLeftOut the same of the second
 */
record Timelines(List<Line> lines, Map<String, Long> leftOut, Map<String, Long> themedLeftOut) {
  /** Room for the series of all themes together. */
  static final long MOST_POINTS = 60_000;

  /** Room for the series of single themes. */
  static final long MOST_THEMED_POINTS = 30_000;

  private static final List<String> SERIES =
      List.of("a", "b", "theme", "basis", "time_basis", "language", "granularity");

  private static final Column IS_ALL = col("theme").equalTo(Naming.ALL);

  private static final List<Granularity> ROOM =
      List.of(
          Granularity.YEAR,
          Granularity.MONTH,
          Granularity.QUARTER,
          Granularity.WEEK,
          Granularity.DAY);

  /** The series of the pairs that are shown. */
  static Timelines of(Dataset<Row> timeline, Pairs pairs) {
    Dataset<Row> rows = timeline.filter(pairs.areShown());
    Map<String, Long> all = new TreeMap<>();
    Map<String, Long> themed = new TreeMap<>();
    for (Row row :
        rows.groupBy(IS_ALL.as("all"), col("granularity")).agg(count(lit(1))).collectAsList()) {
      (row.getBoolean(0) ? all : themed).put(row.getString(1), row.getLong(2));
    }

    Column ofAll = IS_ALL.and(col("granularity").isin(taken(MOST_POINTS, all)));
    Column ofOne = not(IS_ALL).and(col("granularity").isin(taken(MOST_THEMED_POINTS, themed)));
    return new Timelines(lines(rows.filter(ofAll.or(ofOne))), all, themed);
  }

  /** Takes out the granularities for which there is room. */
  private static Object[] taken(long most, Map<String, Long> points) {
    List<String> taken = new ArrayList<>();
    long room = most;
    for (Granularity granularity : ROOM) {
      long needed = points.getOrDefault(granularity.label(), 0L);
      if (needed > 0 && needed <= room) {
        taken.add(granularity.label());
        points.remove(granularity.label());
        room -= needed;
      }
    }

    return taken.toArray();
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
        .sorted(
            Comparator.comparing((Line line) -> !line.theme().equals(Naming.ALL))
                .thenComparing(Timelines::key))
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
