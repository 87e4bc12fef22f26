package rabita.counting;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.math3.special.Gamma;

/**
 * How likely the counts of pairs are under a prior. Pairs that were never seen together are in no
 * table, so the likelihood is that of counts known to be at least 1: a mixture of negative
 * binomials over the probability that the mixture is not 0 (DuMouchel and Pregibon 2001, Empirical
 * Bayes screening for multi-item associations, with each pair's own mixture cut, not each
 * component's, so that p stays the share among all pairs, which the posterior needs).
 *
 * <p>A fit asks for thousands of priors. What depends on the count alone, or on what is expected
 * alone, is worked out once for each of their values and not for each cell, of which there are ten
 * times as many.
 */
final class RatioLikelihood {
  private final double[] counts;
  private final double[] expected;

  /** For each cell the places of its count and of what is expected, and its pairs. */
  private final int[] countOf;

  private final int[] expectedOf;
  private final double[] pairs;

  private RatioLikelihood(double[] counts, double[] expected, int cells) {
    this.counts = counts;
    this.expected = expected;
    countOf = new int[cells];
    expectedOf = new int[cells];
    pairs = new double[cells];
  }

  /** The likelihood of the pairs in a table, as many in each cell. */
  static RatioLikelihood of(SortedMap<RatioCell, Long> cells) {
    double[] counts =
        cells.keySet().stream().mapToDouble(RatioCell::n).distinct().sorted().toArray();
    double[] expected =
        cells.keySet().stream().mapToDouble(RatioCell::expected).distinct().sorted().toArray();
    RatioLikelihood likelihood = new RatioLikelihood(counts, expected, cells.size());
    int i = 0;
    for (Map.Entry<RatioCell, Long> cell : cells.entrySet()) {
      likelihood.countOf[i] = Arrays.binarySearch(counts, cell.getKey().n());
      likelihood.expectedOf[i] = Arrays.binarySearch(expected, cell.getKey().expected());
      likelihood.pairs[i++] = cell.getValue();
    }

    return likelihood;
  }

  /** The logarithm of the likelihood, but for a constant. */
  double logarithm(RatioPrior prior) {
    Component first = new Component(prior.alpha1(), prior.beta1(), Math.log(prior.p()));
    Component second = new Component(prior.alpha2(), prior.beta2(), Math.log1p(-prior.p()));
    double[] possible = new double[expected.length];
    for (int e = 0; e < expected.length; e++) {
      possible[e] = sumOfExponentials(first.any[e], second.any[e]);
    }

    double sum = 0;
    for (int i = 0; i < pairs.length; i++) {
      int n = countOf[i];
      int e = expectedOf[i];
      double seen = sumOfExponentials(first.count(n, e), second.count(n, e));
      sum += pairs[i] * (seen - possible[e]);
    }

    return sum;
  }

  private static double sumOfExponentials(double a, double b) {
    return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
  }

  /** A component: the parts of its logarithms by the place of a count and of what is expected. */
  private final class Component {
    private final double[] ofCount = new double[counts.length];
    private final double[] ofEach = new double[expected.length];
    private final double[] ofNone = new double[expected.length];

    /** The logarithm of its part in the probability of any count but 0. */
    private final double[] any = new double[expected.length];

    Component(double alpha, double beta, double logShare) {
      double logGamma = Gamma.logGamma(alpha);
      for (int n = 0; n < counts.length; n++) {
        ofCount[n] = logShare + Gamma.logGamma(alpha + counts[n]) - logGamma;
      }

      for (int e = 0; e < expected.length; e++) {
        ofEach[e] = Math.log1p(beta / expected[e]);
        ofNone[e] = alpha * Math.log1p(expected[e] / beta);
        any[e] = logShare + Math.log(-Math.expm1(-ofNone[e]));
      }
    }

    /** The logarithm of its part in the probability of a count, times n!. */
    double count(int n, int e) {
      return ofCount[n] - counts[n] * ofEach[e] - ofNone[e];
    }
  }
}
