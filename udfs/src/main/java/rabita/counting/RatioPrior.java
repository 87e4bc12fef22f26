package rabita.counting;

import org.apache.commons.math3.special.Gamma;

/**
 * What is known of the ratio of observed to expected counts of a pair before its own count is
 * looked at: a mixture of two gamma distributions, so that a small count is drawn towards what is
 * usual (DuMouchel 1999, Bayesian data mining in large frequency tables, The American Statistician
 * 53). A count n where e is expected is Poisson with mean λe; λ given n is a mixture of two gamma
 * distributions again.
 *
 * <p>Example: with {@link #DEFAULT}, {@code ebgm(1, 0.01)} is 2.9 where the plain ratio is 100, and
 * {@code ebgm(100, 1)} is 90.6.
 *
 * @param alpha1 shape of the first component, over 0, as all of them
 * @param beta1 its rate
 * @param alpha2 shape of the second component
 * @param beta2 its rate
 * @param p share of the first component, over 0 and under 1
 */
public record RatioPrior(double alpha1, double beta1, double alpha2, double beta2, double p) {
  /** DuMouchel's starting values: a mean of 1 and a long tail. Stands where there is no other. */
  public static final RatioPrior DEFAULT = new RatioPrior(0.2, 0.1, 2, 4, 1.0 / 3);

  private static final double LOWER_TAIL = 0.05;

  public RatioPrior {
    if (!(Math.min(Math.min(alpha1, beta1), Math.min(alpha2, beta2)) > 0) || !(p > 0 && p < 1)) {
      throw new IllegalArgumentException(
          "Cannot mix gamma distributions by alpha1=%s beta1=%s alpha2=%s beta2=%s p=%s"
              .formatted(alpha1, beta1, alpha2, beta2, p));
    }
  }

  /**
   * The geometric mean of the ratio given its count (EBGM), over 0.
   *
   * @param n observed, at least 1
   * @param e expected under independence, over 0
   */
  public double ebgm(long n, double e) {
    double q = shareOfFirst(n, e);
    double first = Gamma.digamma(alpha1 + n) - Math.log(beta1 + e);
    double second = Gamma.digamma(alpha2 + n) - Math.log(beta2 + e);
    return Math.exp(q * first + (1 - q) * second);
  }

  /** The ratio that the true one is over with 95 % probability, given its count (EB05). */
  public double eb05(long n, double e) {
    double q = shareOfFirst(n, e);
    return new GammaMixture(alpha1 + n, beta1 + e, alpha2 + n, beta2 + e, q).quantile(LOWER_TAIL);
  }

  /** Probability that the ratio is of the first component, given its count. */
  double shareOfFirst(long n, double e) {
    double first = Math.log(p) + logProbability(n, e, alpha1, beta1);
    double second = Math.log1p(-p) + logProbability(n, e, alpha2, beta2);
    return 1 / (1 + Math.exp(second - first));
  }

  /** Negative binomial; the factor 1/n! is that of both components, and left out. */
  private static double logProbability(long n, double e, double alpha, double beta) {
    return Gamma.logGamma(alpha + n)
        - Gamma.logGamma(alpha)
        - n * Math.log1p(beta / e)
        - alpha * Math.log1p(e / beta);
  }
}
