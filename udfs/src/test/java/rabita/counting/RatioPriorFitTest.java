package rabita.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.JDKRandomGenerator;
import org.apache.commons.math3.random.RandomGenerator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RatioPriorFitTest {

  /**
   * 1,422 pairs by a rule. By scipy 1.17: the likelihood written out with gammaln, its maximum by
   * L-BFGS-B from openEBGM's five starts, which end in one place, and the posterior there.
   */
  @Test
  void agreesWithScipy() {
    SortedMap<RatioCell, Long> pairs = byRule();
    RatioLikelihood likelihood = RatioLikelihood.of(pairs);
    assertThat(likelihood.logarithm(RatioPrior.DEFAULT)).isCloseTo(2320.951251738, within(1e-6));

    RatioPrior fitted = RatioPriorFit.of(pairs);

    assertThat(likelihood.logarithm(fitted)).isCloseTo(2652.470763506, within(1e-3));
    assertThat(fitted.ebgm(1, 0.1)).isCloseTo(2.75453, Percentage.withPercentage(0.5));
    assertThat(fitted.eb05(1, 0.1)).isCloseTo(1.06689, Percentage.withPercentage(0.5));
    assertThat(fitted.ebgm(3, 0.5)).isCloseTo(3.05341, Percentage.withPercentage(0.5));
    assertThat(fitted.ebgm(20, 5)).isCloseTo(3.38089, Percentage.withPercentage(0.5));
    assertThat(fitted.eb05(20, 5)).isCloseTo(2.21538, Percentage.withPercentage(0.5));
    assertThat(fitted.ebgm(1, 10)).isCloseTo(0.146624, Percentage.withPercentage(0.5));
  }

  /** What is drawn from a known prior, counts of 0 unseen, gives posteriors near its own. */
  @Test
  void findsThePriorThatPairsWereDrawnFrom() {
    RatioPrior known = new RatioPrior(2, 0.5, 5, 5, 0.3);
    SortedMap<RatioCell, Long> pairs = drawn(known, 40_000);

    RatioPrior fitted = RatioPriorFit.of(pairs);

    for (double[] seen :
        new double[][] {{1, 0.05}, {2, 0.05}, {1, 0.5}, {5, 0.5}, {2, 5}, {20, 5}}) {
      long n = (long) seen[0];
      double e = seen[1];
      assertThat(fitted.ebgm(n, e)).isCloseTo(known.ebgm(n, e), Percentage.withPercentage(10));
      assertThat(fitted.eb05(n, e)).isCloseTo(known.eb05(n, e), Percentage.withPercentage(15));
    }
  }

  @Test
  void fewPairsHaveTheDefault() {
    SortedMap<RatioCell, Long> pairs = new TreeMap<>();
    assertThat(RatioPriorFit.of(pairs)).isEqualTo(RatioPrior.DEFAULT);
    pairs.put(RatioCell.of(2, 0.5), 99L);
    assertThat(RatioPriorFit.of(pairs)).isEqualTo(RatioPrior.DEFAULT);
    pairs.put(RatioCell.of(3, 0.5), 1L);
    assertThat(RatioPriorFit.of(pairs)).isNotEqualTo(RatioPrior.DEFAULT);
  }

  /** All pairs of one document: a ratio of nearly 0 explains them best, and is no finding. */
  @Test
  void pairsSeenOnceAloneHaveTheDefault() {
    SortedMap<RatioCell, Long> pairs = new TreeMap<>();
    pairs.put(RatioCell.of(1, 1), 1_000_000L);
    assertThat(RatioPriorFit.of(pairs)).isEqualTo(RatioPrior.DEFAULT);
  }

  /** All alike, all rare, all far from expectation: a prior, and finite posteriors. */
  @Test
  void tablesWithoutAnyVarietyHaveAPriorToo() {
    double[] expectations = {1e-9, 0.01, 1, 1e3, 1e9};
    for (double e : expectations) {
      for (long n : new long[] {1, 50, 1_000_000_000}) {
        SortedMap<RatioCell, Long> pairs = new TreeMap<>();
        pairs.put(RatioCell.of(n, e), 1_000_000L);
        RatioPrior prior = RatioPriorFit.of(pairs);

        assertThat(prior.ebgm(n, e)).isPositive().isFinite();
        assertThat(prior.eb05(n, e)).isPositive().isFinite();
      }
    }
  }

  @Test
  void cellsAreNarrowAndFew() {
    Random random = new Random(5);
    for (int i = 0; i < 1000; i++) {
      long n = (long) Math.exp(random.nextDouble() * 40);
      double e = Math.exp(random.nextDouble() * 60 - 30);
      RatioCell cell = RatioCell.of(n, e);
      assertThat((double) cell.n()).isBetween(n * 0.9, (double) n);
      assertThat(cell.expected()).isCloseTo(e, Percentage.withPercentage(2.6));
    }

    assertThat(RatioCell.of(99, 1).n()).isEqualTo(99);
    assertThat(RatioCell.of(12_345, 1).n()).isEqualTo(12_000);
  }

  private static SortedMap<RatioCell, Long> byRule() {
    SortedMap<RatioCell, Long> pairs = new TreeMap<>();
    for (int bin = -60; bin < 41; bin += 4) {
      for (long n : new long[] {1, 2, 3, 5, 8, 20}) {
        double near = Math.exp(-Math.abs(Math.log(n) - bin / 20.0 - 0.6));
        long number = (long) (60 * near * Math.exp(-(bin + 10) * (bin + 10) / 800.0));
        if (number > 0) {
          pairs.put(new RatioCell(n, bin), number);
        }
      }
    }

    return pairs;
  }

  private static SortedMap<RatioCell, Long> drawn(RatioPrior prior, int number) {
    RandomGenerator random = new JDKRandomGenerator();
    random.setSeed(11);
    GammaDistribution first = new GammaDistribution(random, prior.alpha1(), 1 / prior.beta1());
    GammaDistribution second = new GammaDistribution(random, prior.alpha2(), 1 / prior.beta2());
    SortedMap<RatioCell, Long> pairs = new TreeMap<>();
    for (int i = 0; i < number; i++) {
      double e = Math.exp(random.nextGaussian() * 1.5 - 1.5);
      double ratio = (random.nextDouble() < prior.p() ? first : second).sample();
      int n = new PoissonDistribution(random, ratio * e, 1e-12, 10_000).sample();
      if (n > 0) {
        pairs.merge(RatioCell.of(n, e), 1L, Long::sum);
      }
    }

    return pairs;
  }
}
