package rabita.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rabita.counting.Bursts.Burst;

class BurstsTest {

  /** p_0 = 10/50, p_1 = 0.4; the middle period gains 6 ln 2 + 4 ln 0.75, which is over ln 5. */
  @Test
  void weightIsWhatTheBurstCostsLess() {
    List<Burst> bursts = find(new long[] {1, 1, 6, 1, 1}, 10);

    assertThat(bursts).hasSize(1);
    assertThat(bursts.get(0).first()).isEqualTo(2);
    assertThat(bursts.get(0).last()).isEqualTo(2);
    assertThat(bursts.get(0).level()).isEqualTo(1);
    assertThat(bursts.get(0).weight())
        .isCloseTo(6 * Math.log(2) + 4 * Math.log(0.75), within(1e-12));
  }

  /** The same gain, 3.008, is under 2 ln 5 = 3.219. */
  @Test
  void gammaIsThePriceOfTheStepUp() {
    long[] relevant = {1, 1, 6, 1, 1};
    assertThat(new Bursts(2, 2).find(relevant, totals(5, 10))).isEmpty();
    assertThat(new Bursts(2, 1.8).find(relevant, totals(5, 10))).hasSize(1);
  }

  @Test
  void periodsWithoutUnitsAreNoEvidence() {
    List<Burst> whole = find(new long[] {1, 1, 6, 6, 1, 1, 1, 1}, 10);
    List<Burst> gaps =
        Bursts.DEFAULT.find(
            new long[] {0, 1, 1, 6, 0, 0, 6, 0, 1, 1, 1, 1, 0},
            new long[] {0, 10, 10, 10, 0, 0, 10, 0, 10, 10, 10, 10, 0});

    assertThat(whole).hasSize(1);
    assertThat(gaps).containsExactly(new Burst(3, 6, 1, whole.get(0).weight()));
  }

  @Test
  void nothingBurstsInAnEmptyZeroOrFullSeries() {
    assertThat(find(new long[0], 1)).isEmpty();
    assertThat(find(new long[20], 5)).isEmpty();
    assertThat(find(new long[20], 0)).isEmpty();
    assertThat(find(totals(20, 5), 5)).isEmpty();
  }

  /** One day has its own share as p_0; a higher one is no better. */
  @Test
  void nothingBurstsInOneDay() {
    for (long relevant = 0; relevant <= 10; relevant++) {
      assertThat(find(new long[] {relevant}, 10)).isEmpty();
    }
  }

  @Test
  void burstMayStandAtEitherEnd() {
    assertThat(find(new long[] {8, 8, 1, 1, 1, 1, 1, 1}, 10))
        .extracting(Burst::first, Burst::last)
        .containsExactly(tuple(0, 1));
    assertThat(find(new long[] {1, 1, 1, 1, 1, 1, 8, 8}, 10))
        .extracting(Burst::first, Burst::last)
        .containsExactly(tuple(6, 7));
  }

  @Test
  void statesAreTheCheapestOfAll() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      long[] total = random.longs(9, 1, 12).toArray();
      long[] relevant = Arrays.stream(total).map(d -> random.nextLong(d + 1)).toArray();
      double p0 = (double) Arrays.stream(relevant).sum() / Arrays.stream(total).sum();
      double p1 = Math.min(0.9999, 1.5 * p0);
      if (p0 == 0 || p0 >= p1) {
        continue;
      }

      double least = Double.POSITIVE_INFINITY;
      for (int states = 0; states < 1 << 9; states++) {
        least = Math.min(least, cost(states, relevant, total, p0, p1, 0.7));
      }

      int found = 0;
      for (Burst burst : new Bursts(1.5, 0.7).find(relevant, total)) {
        for (int t = burst.first(); t <= burst.last(); t++) {
          found |= 1 << t;
        }
      }

      assertThat(cost(found, relevant, total, p0, p1, 0.7)).isCloseTo(least, within(1e-9));
    }
  }

  /** Kleinberg's cost, word for word; bit t of the states is that of period t. */
  private static double cost(
      int states, long[] relevant, long[] total, double p0, double p1, double gamma) {
    double cost = 0;
    int before = 0;
    for (int t = 0; t < total.length; t++) {
      int state = states >> t & 1;
      double p = state == 1 ? p1 : p0;
      cost += state > before ? gamma * Math.log(total.length) : 0;
      cost -= relevant[t] * Math.log(p) + (total[t] - relevant[t]) * Math.log(1 - p);
      before = state;
    }

    return cost;
  }

  @Test
  void knownBurstIsFound() {
    Random random = new Random(5);
    int found = 0;
    for (int round = 0; round < 200; round++) {
      long[] relevant = new long[100];
      for (int t = 0; t < 100; t++) {
        relevant[t] = Series.binomial(random, 20, t >= 40 && t < 50 ? 0.3 : 0.05);
      }

      List<Burst> bursts = find(relevant, 20);
      boolean right =
          bursts.stream()
              .anyMatch(b -> Math.abs(b.first() - 40) <= 2 && Math.abs(b.last() - 49) <= 2);
      found += right ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(180);
  }

  /** 1000 series of 104 weeks; found with these seeds: 133, 21, 26 and 131. */
  @Test
  void constantRateSeldomBursts() {
    for (double[] law :
        new double[][] {{20, 0.1, 150}, {20, 0.02, 40}, {3, 0.1, 40}, {200, 0.05, 150}}) {
      Random random = new Random(7);
      int alarms = 0;
      for (int round = 0; round < 1000; round++) {
        long[] relevant = new long[104];
        Arrays.setAll(relevant, t -> Series.binomial(random, (int) law[0], law[1]));
        alarms += find(relevant, (long) law[0]).isEmpty() ? 0 : 1;
      }

      assertThat(alarms).as("%s units at %s", law[0], law[1]).isLessThanOrEqualTo((int) law[2]);
    }
  }

  @Test
  void refusesWrongInput() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bursts(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bursts(2, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> find(new long[] {3}, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bursts.DEFAULT.find(new long[2], new long[3]));
  }

  private static List<Burst> find(long[] relevant, long total) {
    return Bursts.DEFAULT.find(relevant, totals(relevant.length, total));
  }

  private static long[] totals(int length, long total) {
    long[] totals = new long[length];
    Arrays.fill(totals, total);
    return totals;
  }
}
