package rabita.counting;

import java.util.Comparator;

/**
 * Pairs whose counts are much the same, so that a prior is fitted to a table of bounded size
 * however many pairs there are.
 *
 * <p>Example: {@code RatioCell.of(3, 1.02)} and {@code RatioCell.of(3, 1.04)} are one cell.
 *
 * @param n observed, at least 1; to two digits from 100 on
 * @param bin expected, by its logarithm in steps of a twentieth
 */
public record RatioCell(long n, int bin) implements Comparable<RatioCell> {
  private static final int BINS_OF_ONE = 20;
  private static final Comparator<RatioCell> ORDER =
      Comparator.comparingLong(RatioCell::n).thenComparingInt(RatioCell::bin);

  /**
   * The cell of a pair.
   *
   * @param n observed, at least 1
   * @param expected under independence, over 0
   */
  public static RatioCell of(long n, double expected) {
    long unit = 1;
    while (n / unit >= 100) {
      unit *= 10;
    }

    return new RatioCell(n / unit * unit, (int) Math.floor(Math.log(expected) * BINS_OF_ONE));
  }

  @Override
  public int compareTo(RatioCell other) {
    return ORDER.compare(this, other);
  }

  /** The middle of what its pairs are expected to have. */
  double expected() {
    return Math.exp((bin + 0.5) / BINS_OF_ONE);
  }
}
