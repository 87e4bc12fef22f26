package rabita.counting;

/**
 * How much more a series of counts varies than Poisson's law has it.
 *
 * <p>The count y of a period with exposure d and rate λ is negative binomial with mean λd and
 * variance λd(1 + φλ): each unit of exposure adds an independent part, so that the counts of
 * several periods of one rate together are of the same law. φ is 0 for Poisson's.
 */
final class Dispersion {
  private Dispersion() {}

  /**
   * φ by the method of moments, over neighbouring periods alone, so that changes of the rate in
   * between, being few, hardly count. For two periods of one rate, (y₁d₂ - y₂d₁)² has the mean λ
   * d₁d₂(d₁ + d₂)(1 + φλ); λ and λ² are estimated without bias by the mean of y₁/d₁ and y₂/d₂,
   * weighted by the other's exposure, and by their product. Each side is summed over all
   * neighbours, divided by d₁d₂(d₁ + d₂), and the two sums are set equal.
   *
   * @param counts at least 0
   * @param exposures over 0
   * @return at least 0; 0 where no two neighbours have both a count over 0
   */
  static double of(long[] counts, long[] exposures) {
    double excess = 0;
    double squares = 0;
    for (int t = 1; t < counts.length; t++) {
      double d1 = exposures[t - 1];
      double d2 = exposures[t];
      double rate1 = counts[t - 1] / d1;
      double rate2 = counts[t] / d2;
      double difference = rate1 - rate2;
      excess +=
          difference * difference * d1 * d2 / (d1 + d2) - (rate1 * d2 + rate2 * d1) / (d1 + d2);
      squares += rate1 * rate2;
    }

    return squares == 0 ? 0 : Math.max(0, excess / squares);
  }
}
