package rabita.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.special.Gamma;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioPriorTest {
  /** What openEBGM 0.9.1 finds for its data set caers (vignette "Empirical Bayes Metrics"). */
  private static final RatioPrior CAERS =
      new RatioPrior(3.25379356, 0.39988854, 2.02612692, 1.90807970, 0.06534557);

  /** As the vignette prints them, to two digits by bisection. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.0360548272, 2.23, 0.49",
    "1, 0.0038736591, 2.58, 0.52",
    "1, 0.0002979738, 2.63, 0.52",
    "1, 0.0765792610, 1.92, 0.47",
    "1, 0.0527413588, 2.09, 0.48",
    "16, 0.40643623, 23.26, 15.68",
    "19, 0.89690107, 16.78, 11.65",
    "6, 0.07866508, 18.28, 10.16",
    "8, 0.30482718, 15.25, 9.00",
    "11, 0.56317044, 14.28, 8.98"
  })
  void agreesWithOpenEbgm(long n, double e, double ebgm, double eb05) {
    assertThat(CAERS.ebgm(n, e)).isCloseTo(ebgm, within(0.005));
    assertThat(CAERS.eb05(n, e)).isCloseTo(eb05, within(0.011));
  }

  /** Qn() of the same vignette. */
  @ParameterizedTest
  @CsvSource({
    "0.0360548272, 0.2819737",
    "0.0038736591, 0.3409653",
    "0.0002979738, 0.3482317",
    "0.0765792610, 0.2226356",
    "0.0527413588, 0.2556670"
  })
  void sharesOfTheFirstComponentAgreeWithOpenEbgm(double e, double share) {
    assertThat(CAERS.shareOfFirst(1, e)).isCloseTo(share, within(1e-7));
  }

  /** By scipy 1.17: nbinom, digamma, gamma.cdf and brentq. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.01, 2.903413842, 0.291696583",
    "100, 1, 90.636743558, 76.657107242",
    "1, 1, 0.531435112, 0.149364913",
    "5, 0.5, 7.721911908, 3.302715793",
    "3, 30, 0.119614953, 0.045584773",
    "20000, 7000, 2.857030011, 2.823950909",
    "1, 1e-07, 3.280050529, 0.302990025",
    "2, 5000, 0.000344739, 0.000087701"
  })
  void agreesWithScipy(long n, double e, double ebgm, double eb05) {
    assertThat(RatioPrior.DEFAULT.ebgm(n, e)).isCloseTo(ebgm, within(1e-7));
    assertThat(RatioPrior.DEFAULT.eb05(n, e)).isCloseTo(eb05, within(1e-7));
  }

  @Test
  void quantileIsWhereTheDistributionHoldsFivePerCent() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      double a1 = Math.exp(random.nextDouble() * 14 - 2);
      double b1 = Math.exp(random.nextDouble() * 16 - 8);
      double a2 = Math.exp(random.nextDouble() * 14 - 2);
      double b2 = Math.exp(random.nextDouble() * 16 - 8);
      double q = random.nextInt(5) / 4.0;

      double x = new GammaMixture(a1, b1, a2, b2, q).quantile(0.05);

      assertThat(
              q * Gamma.regularizedGammaP(a1, b1 * x)
                  + (1 - q) * Gamma.regularizedGammaP(a2, b2 * x))
          .as("%s %s %s %s %s", a1, b1, a2, b2, q)
          .isCloseTo(0.05, Percentage.withPercentage(0.01));
    }
  }

  @Test
  void moreOfTheSameRatioIsDrawnLessTowardsThePrior() {
    double before = 0;
    for (int n = 1; n < 2000; n *= 2) {
      double shrunken = RatioPrior.DEFAULT.ebgm(n, n / 10.0);
      assertThat(shrunken).isBetween(before, 10.0);
      assertThat(RatioPrior.DEFAULT.eb05(n, n / 10.0)).isLessThan(shrunken);
      before = shrunken;
    }
  }

  @Test
  void parametersOutOfRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RatioPrior(0, 1, 1, 1, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new RatioPrior(1, 1, 1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new RatioPrior(1, Double.NaN, 1, 1, 0.5));
  }
}
