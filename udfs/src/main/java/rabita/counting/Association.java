package rabita.counting;

import java.util.OptionalDouble;
import org.apache.commons.math3.special.Erf;

/**
 * How strongly two actors are tied, from the four counts of a stratum. Ratios are derived here and
 * nowhere else. A measure that is not defined is empty, never NaN or infinite.
 *
 * <p>Example: {@code new Association(10, 20, 50, 1000).lift()} is 10.0: named together ten times as
 * often as two that have nothing to do with each other.
 *
 * @param nAb units that name both, at least 0
 * @param nA units that name a, at least {@code nAb}
 * @param nB units that name b, at least {@code nAb}
 * @param n all units of the stratum
 */
public record Association(long nAb, long nA, long nB, long n) {
  /** The 97.5 % point of the standard normal distribution. */
  static final double Z = 1.959963984540054;

  /** Under this number of common units every measure is weakly supported. */
  public static final long LOW_SUPPORT = 5;

  public Association {
    if (nAb < 0 || nAb > Math.min(nA, nB) || Math.max(nA, nB) > n || nA + nB - nAb > n) {
      throw new IllegalArgumentException(
          "Cannot associate counts n_ab=%s n_a=%s n_b=%s n=%s".formatted(nAb, nA, nB, n));
    }
  }

  /** Observed over expected: n_ab · n / (n_a · n_b), at least 0. */
  public OptionalDouble lift() {
    return nA == 0 || nB == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) nAb / nA * n / nB);
  }

  /** Lower end of the 95 % interval of {@link #lift()}. */
  public OptionalDouble liftLow() {
    return liftBound(-Z);
  }

  /** Upper end of the 95 % interval of {@link #lift()}. */
  public OptionalDouble liftHigh() {
    return liftBound(Z);
  }

  /**
   * The delta method on the logarithm, for cells drawn from a multinomial distribution (Agresti,
   * Categorical Data Analysis, 2013, section 16.1). The variance, 1/n_ab - 1/n_a - 1/n_b + (2 lift
   * - 1)/n, is written as a sum of cells, in which nothing cancels out.
   */
  private OptionalDouble liftBound(double z) {
    if (nAb == 0) {
      return OptionalDouble.empty();
    }

    double oneAlone = (double) (nA - nAb) * (nB - nAb) / nAb * (n - nAb);
    double bothOrNone = (double) nAb * (n - nA - nB + nAb);
    double variance = (oneAlone + bothOrNone) / ((double) nA * nB) / n;
    return OptionalDouble.of(lift().getAsDouble() * Math.exp(z * Math.sqrt(variance)));
  }

  /**
   * Normalised pointwise mutual information in [-1, 1] (Bouma 2009): -1 never together, 0
   * independent, 1 never apart. Not defined where every unit names both.
   */
  public OptionalDouble npmi() {
    if (nA == 0 || nB == 0 || nAb == n) {
      return OptionalDouble.empty();
    }

    if (nAb == 0) {
      return OptionalDouble.of(-1);
    }

    double value = Math.log(lift().getAsDouble()) / -Math.log((double) nAb / n);
    return OptionalDouble.of(Math.max(-1, Math.min(1, value)));
  }

  /** Log-likelihood ratio against independence, at least 0 (Dunning 1993). */
  public double g2() {
    double sum =
        cell(nAb, nA, nB)
            + cell(nA - nAb, nA, n - nB)
            + cell(nB - nAb, n - nA, nB)
            + cell(n - nA - nB + nAb, n - nA, n - nB);
    return Math.max(0, 2 * sum);
  }

  private double cell(long observed, long row, long column) {
    return observed == 0 ? 0 : observed * Math.log((double) observed / row * n / column);
  }

  /** Probability of a {@link #g2()} as large under independence: chi squared with one degree. */
  public double pValue() {
    return Erf.erfc(Math.sqrt(g2() / 2));
  }

  /** Logarithm of the odds ratio, half a unit added to each cell (Haldane 1956). */
  public double logOddsRatio() {
    return Math.log(
        (nAb + 0.5) * (n - nA - nB + nAb + 0.5) / ((nA - nAb + 0.5) * (nB - nAb + 0.5)));
  }

  /** Units that name both among those that name either, in [0, 1]. */
  public OptionalDouble jaccard() {
    return ratio(nAb, nA + nB - nAb);
  }

  /** Share of a's units that name b too, in [0, 1]. */
  public OptionalDouble shareA() {
    return ratio(nAb, nA);
  }

  /** Share of b's units that name a too, in [0, 1]. */
  public OptionalDouble shareB() {
    return ratio(nAb, nB);
  }

  /** True where too few units name both to trust a ratio. */
  public boolean lowSupport() {
    return nAb < LOW_SUPPORT;
  }

  private static OptionalDouble ratio(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
