package rabita.sql;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import rabita.counting.Bursts;
import rabita.counting.Bursts.Burst;
import rabita.counting.Changes;
import rabita.counting.Changes.Change;

/** Turning points of a series as rows. A series is an array of (period_start, count, total). */
public final class TurnRows {
  private static final int COLUMNS = 3;

  private TurnRows() {}

  /** The bursts of {@link Bursts#DEFAULT}; first and last are starts of periods. */
  public static ArrayData bursts(ArrayData series) {
    long[] counts = column(series, 1);
    return Rows.array(
        bursts(counts, column(series, 2)), burst -> row(burst, series, counts, Bursts.DEFAULT));
  }

  private static InternalRow row(Burst burst, ArrayData series, long[] counts, Bursts bursts) {
    long sum = 0;
    for (int t = burst.first(); t <= burst.last(); t++) {
      sum += counts[t];
    }

    return Rows.row(
        start(series, burst.first()),
        start(series, burst.last()),
        burst.level(),
        burst.weight(),
        bursts.s(),
        bursts.gamma(),
        sum);
  }

  /** The changes of {@link Changes#DEFAULT}, and whether a burst begins or has ended there. */
  public static ArrayData changes(ArrayData series) {
    long[] counts = column(series, 1);
    long[] totals = column(series, 2);
    List<Change> changes = Changes.DEFAULT.find(counts, totals);
    List<Burst> bursts = changes.isEmpty() ? List.of() : bursts(counts, totals);
    return Rows.array(
        changes,
        change ->
            Rows.row(
                start(series, change.at()),
                change.before(),
                change.after(),
                change.penalty(),
                bursts.stream().anyMatch(burst -> agrees(change, burst))));
  }

  /** True where the burst begins, or the period after its last one stands, within one period. */
  private static boolean agrees(Change change, Burst burst) {
    return Math.abs(change.at() - burst.first()) <= 1
        || Math.abs(change.at() - burst.last() - 1) <= 1;
  }

  private static List<Burst> bursts(long[] counts, long[] totals) {
    return Bursts.DEFAULT.find(counts, totals);
  }

  private static int start(ArrayData series, int period) {
    return series.getStruct(period, COLUMNS).getInt(0);
  }

  private static long[] column(ArrayData series, int column) {
    long[] values = new long[series.numElements()];
    for (int t = 0; t < values.length; t++) {
      values[t] = series.getStruct(t, COLUMNS).getLong(column);
    }

    return values;
  }
}
