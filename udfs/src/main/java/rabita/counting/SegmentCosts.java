package rabita.counting;

/**
 * What a segment of one rate costs: minus twice the log-likelihood of its counts at the best rate,
 * without the terms that no choice of segments changes.
 *
 * <p>The law is that of {@link Dispersion}, of which the sums of a segment, Y counts over D
 * exposure, are sufficient: the best rate is λ = Y/D and the cost -2 (Y ln(λ/(1 + φλ)) - D/φ ln(1 +
 * φλ)), for φ = 0 -2 (Y ln λ - Y). So each cost takes the same time, whatever the segment's length.
 */
final class SegmentCosts {
  private final double dispersion;
  private final long[] counts;
  private final long[] exposures;

  private SegmentCosts(double dispersion, long[] counts, long[] exposures) {
    this.dispersion = dispersion;
    this.counts = counts;
    this.exposures = exposures;
  }

  /** The costs in a series; its dispersion is estimated once. */
  static SegmentCosts of(long[] counts, long[] exposures) {
    return new SegmentCosts(Dispersion.of(counts, exposures), sums(counts), sums(exposures));
  }

  /** The best rate from a period to before another. */
  double rate(int from, int to) {
    return (double) (counts[to] - counts[from]) / (exposures[to] - exposures[from]);
  }

  /** The cost from a period to before another; 0 for a segment without a count. */
  double cost(int from, int to) {
    long count = counts[to] - counts[from];
    if (count == 0) {
      return 0;
    }

    double rate = rate(from, to);
    if (dispersion == 0) {
      return -2 * (count * Math.log(rate) - count);
    }

    double spread = Math.log1p(dispersion * rate);
    double exposure = exposures[to] - exposures[from];
    return -2 * (count * (Math.log(rate) - spread) - exposure / dispersion * spread);
  }

  private static long[] sums(long[] values) {
    long[] sums = new long[values.length + 1];
    for (int t = 0; t < values.length; t++) {
      sums[t + 1] = sums[t] + values[t];
    }

    return sums;
  }
}
