package rabita.counting;

import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.math3.special.Gamma;

/**
 * How likely the counts of pairs are under a prior. Pairs that were never seen together are in no
 * table, so the likelihood is that of counts known to be at least 1: a mixture of negative
 * binomials over the probability that the mixture is not 0 (DuMouchel and Pregibon 2001, Empirical
 * Bayes screening for multi-item associations, with each pair's own mixture cut, not each
 * component's, so that p stays the share among all pairs, which the posterior needs).
 */
final class RatioLikelihood {
  private final double[] counts;
  private final double[] expected;
  private final double[] pairs;

  private RatioLikelihood(double[] counts, double[] expected, double[] pairs) {
    this.counts = counts;
    this.expected = expected;
    this.pairs = pairs;
  }

  /** The likelihood of the pairs in a table, as many in each cell. */
  static RatioLikelihood of(SortedMap<RatioCell, Long> cells) {
    double[][] columns = new double[3][cells.size()];
    int i = 0;
    for (Map.Entry<RatioCell, Long> cell : cells.entrySet()) {
      columns[0][i] = cell.getKey().n();
      columns[1][i] = cell.getKey().expected();
      columns[2][i++] = cell.getValue();
    }

    return new RatioLikelihood(columns[0], columns[1], columns[2]);
  }

  /** The logarithm of the likelihood, but for a constant. */
  double logarithm(RatioPrior prior) {
    Component first = Component.of(prior.alpha1(), prior.beta1(), Math.log(prior.p()));
    Component second = Component.of(prior.alpha2(), prior.beta2(), Math.log1p(-prior.p()));
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double seen =
          sumOfExponentials(
              first.count(counts[i], expected[i]), second.count(counts[i], expected[i]));
      double possible = sumOfExponentials(first.any(expected[i]), second.any(expected[i]));
      sum += pairs[i] * (seen - possible);
    }

    return sum;
  }

  private static double sumOfExponentials(double a, double b) {
    return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
  }

  /** A component with what is the same for all cells. */
  private record Component(double alpha, double beta, double logShare, double logGamma) {

    static Component of(double alpha, double beta, double logShare) {
      return new Component(alpha, beta, logShare, Gamma.logGamma(alpha));
    }

    /** The logarithm of its part in the probability of a count, times n!. */
    double count(double n, double e) {
      return logShare
          + Gamma.logGamma(alpha + n)
          - logGamma
          - n * Math.log1p(beta / e)
          - alpha * Math.log1p(e / beta);
    }

    /** The same for any count but 0. */
    double any(double e) {
      return logShare + Math.log(-Math.expm1(-alpha * Math.log1p(e / beta)));
    }
  }
}
