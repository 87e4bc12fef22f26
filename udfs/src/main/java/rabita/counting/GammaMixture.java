package rabita.counting;

import org.apache.commons.math3.special.Gamma;

/**
 * A mixture of two gamma distributions.
 *
 * @param q share of the first, 0 to 1
 */
record GammaMixture(double alpha1, double beta1, double alpha2, double beta2, double q) {
  private static final double PRECISION = 1e-9;
  private static final int MOST_STEPS = 200;

  /**
   * The value that a share of the distribution lies under, within 10<sup>-9</sup> of itself.
   *
   * <p>Newton's method on the logarithm of the value, halving the bracket where it would leave it.
   *
   * @param share over 0, at most one half
   */
  double quantile(double share) {
    double low = Math.min(least(share, alpha1, beta1), least(share, alpha2, beta2));
    double high = Math.log(Math.max(alpha1 / beta1, alpha2 / beta2));
    double log = q < 0.5 ? guess(alpha2, beta2) : guess(alpha1, beta1);
    for (int step = 0; step < MOST_STEPS && high - low > PRECISION; step++) {
      log = log > low && log < high ? log : (low + high) / 2;
      double value = Math.exp(log);
      double excess = cumulative(value) - share;
      if (excess > 0) {
        high = log;
      } else {
        low = log;
      }

      double change = excess / (density(value) * value);
      if (Math.abs(change) < PRECISION) {
        return Math.exp(log - change);
      }

      log -= change;
    }

    return Math.exp((low + high) / 2);
  }

  private double cumulative(double value) {
    return weighted(
        Gamma.regularizedGammaP(alpha1, beta1 * value),
        Gamma.regularizedGammaP(alpha2, beta2 * value));
  }

  private double density(double value) {
    return weighted(density(alpha1, beta1, value), density(alpha2, beta2, value));
  }

  private double weighted(double first, double second) {
    return q * first + (1 - q) * second;
  }

  private static double density(double alpha, double beta, double value) {
    return Math.exp(
        alpha * Math.log(beta)
            + (alpha - 1) * Math.log(value)
            - beta * value
            - Gamma.logGamma(alpha));
  }

  /**
   * The logarithm of a value that less than the share lies under: P(α, x) is at most x^α/Γ(α+1).
   */
  private static double least(double share, double alpha, double beta) {
    return (Math.log(share) + Gamma.logGamma(alpha + 1)) / alpha - Math.log(beta);
  }

  /** The logarithm of about the 5 % quantile (Wilson and Hilferty 1931). */
  private static double guess(double alpha, double beta) {
    double root = 1 - 1 / (9 * alpha) - 1.645 / (3 * Math.sqrt(alpha));
    return Math.log(alpha / beta) + 3 * Math.log(Math.max(0.01, root));
  }
}
