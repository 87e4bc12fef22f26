package rabita.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A network of thirteen ties whose strengths are 256 together. Scores and deviations by the
 * definitions of the paper's sections III and IV, written out in Python with the prior's alpha and
 * beta, each tie in both directions.
 */
class BackboneTest {
  @ParameterizedTest
  @CsvSource({
    "12, 29, 67, 0.225125, 0.053962, true, true",
    "3, 67, 24, -0.353535, 0.270286, false, false",
    "20, 67, 42, 0.290648, 0.025717, true, true",
    "1, 24, 42, -0.594937, 0.491382, false, false",
    "14, 27, 24, 0.693762, 0.002390, true, true",
    "6, 8, 24, 0.777778, 0.001375, true, true",
    "2, 8, 42, 0.207547, 0.215709, false, true",
    "11, 27, 59, 0.277387, 0.053110, true, true",
    "10, 42, 59, 0.016276, 0.096946, false, false",
    "8, 29, 59, 0.089652, 0.101839, false, true"
  })
  void followsThePaper(
      double weight,
      double a,
      double b,
      double score,
      double deviation,
      boolean kept,
      boolean atHalf) {
    assertThat(Backbone.score(weight, a, b, 256)).isCloseTo(score, within(1e-6));
    assertThat(Backbone.deviation(weight, a, b, 256)).isCloseTo(deviation, within(1e-6));
    assertThat(new Backbone(1.64).keeps(weight, a, b, 256)).isEqualTo(kept);
    assertThat(new Backbone(0.5).keeps(weight, a, b, 256)).isEqualTo(atHalf);
  }

  @Test
  void ofABackboneAGreaterDeltaLeavesAPart() {
    Random random = new Random(9);
    for (int round = 0; round < 1000; round++) {
      double weight = 1 + random.nextInt(20);
      double a = weight + random.nextInt(50);
      double b = weight + random.nextInt(50);
      double all = 2 * (a + b - weight + random.nextInt(500));
      assertThat(Backbone.score(weight, a, b, all)).isStrictlyBetween(-1.0, 1.0);
      assertThat(Backbone.deviation(weight, a, b, all)).isFinite().isNotNegative();
      assertThat(Backbone.deviation(weight, a, b, all))
          .isEqualTo(Backbone.deviation(weight, b, a, all));
      if (new Backbone(2.32).keeps(weight, a, b, all)) {
        assertThat(new Backbone(1.28).keeps(weight, a, b, all)).isTrue();
      }
    }
  }

  @Test
  void aDeltaUnderZeroIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Backbone(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Backbone(Double.NaN));
  }
}
