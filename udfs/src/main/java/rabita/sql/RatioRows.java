package rabita.sql;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import rabita.counting.Backbone;
import rabita.counting.RatioCell;
import rabita.counting.RatioPrior;
import rabita.counting.RatioPriorFit;

/** What is known of a pair by the other pairs, as rows. */
public final class RatioRows {
  private static final int CELL_COLUMNS = 3;
  private static final int PARAMETERS = 5;

  private RatioRows() {}

  /** The {@link RatioCell} of a pair. */
  public static InternalRow cell(long nAb, long nA, long nB, long n) {
    RatioCell cell = RatioCell.of(nAb, expected(nA, nB, n));
    return Rows.row(cell.n(), cell.bin());
  }

  /** The prior of an array of cells, each with its number of pairs, in any order. */
  public static InternalRow prior(ArrayData cells) {
    SortedMap<RatioCell, Long> pairs = new TreeMap<>();
    for (int i = 0; i < cells.numElements(); i++) {
      InternalRow cell = cells.getStruct(i, CELL_COLUMNS);
      pairs.put(new RatioCell(cell.getLong(0), cell.getInt(1)), cell.getLong(2));
    }

    RatioPrior prior = RatioPriorFit.of(pairs);
    return Rows.row(prior.alpha1(), prior.beta1(), prior.alpha2(), prior.beta2(), prior.p());
  }

  /** The ratio of a pair as the prior leaves it. */
  public static InternalRow shrunken(InternalRow prior, long nAb, long nA, long nB, long n) {
    double[] p = new double[PARAMETERS];
    for (int i = 0; i < PARAMETERS; i++) {
      p[i] = prior.getDouble(i);
    }

    RatioPrior known = new RatioPrior(p[0], p[1], p[2], p[3], p[4]);
    double expected = expected(nA, nB, n);
    return Rows.row(known.ebgm(nAb, expected), known.eb05(nAb, expected));
  }

  /**
   * Whether a tie is of the {@link Backbone}; null where it is the only one of its network, which
   * there is nothing to compare it with.
   *
   * @param ties weight of all ties
   */
  public static Boolean backbone(
      double delta, long nAb, long strengthA, long strengthB, long ties) {
    return ties == nAb
        ? null
        : new Backbone(delta)
            .keeps((double) nAb, (double) strengthA, (double) strengthB, 2.0 * ties);
  }

  private static double expected(long nA, long nB, long n) {
    return (double) nA * nB / n;
  }
}
