package rabita.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stretches of a series in which a share lies above its usual level: the two-state batched
 * automaton of Kleinberg, Bursty and hierarchical structure in streams (KDD 2002, section 4).
 *
 * <p>Of the d_t units of period t, r_t are relevant. In state 0 a unit is relevant with p_0 = R/D,
 * the share of the whole series, in state 1 with p_1 = s · p_0. A period in state i costs -ln of
 * the binomial probability of r_t of d_t under p_i; a step from state 0 to 1 costs gamma · ln n, n
 * being the number of periods with units; a step back costs nothing. The series begins in state 0.
 * The cheapest sequence of states is found by dynamic programming in linear time; of two that cost
 * the same the one with fewer periods in state 1, looked at from the end, is taken.
 *
 * <p>A period without units carries no evidence: it costs nothing in either state, counts for
 * nothing in n, and ends no burst by itself. A burst begins and ends with periods that have units.
 *
 * <p>With the default parameters up to 13 of 100 series of 104 weeks with a constant rate have a
 * burst; a gamma of 2 makes it fewer.
 *
 * <p>Where p_0 is 0 there is no burst. As p_1 is a probability, it is at most {@value #MOST}: where
 * more than half of all units are relevant a burst is one of nearly all of them.
 *
 * @param s ratio of the two rates, over 1
 * @param gamma price of a step up, at least 0
 */
public record Bursts(double s, double gamma) {
  /** The parameters that Kleinberg uses. */
  public static final Bursts DEFAULT = new Bursts(2, 1);

  private static final double MOST = 0.9999;

  public Bursts {
    if (!(s > 1) || !(gamma >= 0)) {
      throw new IllegalArgumentException("Cannot find bursts by s=%s gamma=%s".formatted(s, gamma));
    }
  }

  /**
   * The bursts of a series, in order.
   *
   * @param relevant r_t, at least 0 and at most d_t
   * @param total d_t
   */
  public List<Burst> find(long[] relevant, long[] total) {
    check(relevant, total);
    int[] observed = IntStream.range(0, total.length).filter(t -> total[t] > 0).toArray();
    double p0 = (double) sum(relevant) / Math.max(1, sum(total));
    double p1 = Math.min(MOST, s * p0);
    if (p0 == 0 || p1 <= p0) {
      return List.of();
    }

    double[] gains = new double[observed.length];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = gain(relevant[observed[i]], total[observed[i]], p0, p1);
    }

    return bursts(states(gains), gains, observed);
  }

  /** What a period costs less in state 1 than in state 0; the binomial coefficient is in both. */
  private static double gain(long r, long d, double p0, double p1) {
    return r * Math.log(p1 / p0) + (d - r) * (Math.log1p(-p1) - Math.log1p(-p0));
  }

  /** The cheapest states, by the cost of each as a difference to that of state 0 all the time. */
  private boolean[] states(double[] gains) {
    double up = gamma * Math.log(gains.length);
    boolean[] rose = new boolean[gains.length];
    boolean[] fell = new boolean[gains.length];
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    for (int i = 0; i < gains.length; i++) {
      fell[i] = high < low;
      rose[i] = low + up <= high;
      double lowBefore = low;
      low = fell[i] ? high : low;
      high = (rose[i] ? lowBefore + up : high) - gains[i];
    }

    boolean[] states = new boolean[gains.length];
    boolean state = high < low;
    for (int i = gains.length - 1; i >= 0; i--) {
      states[i] = state;
      state = state ? !rose[i] : fell[i];
    }

    return states;
  }

  private static List<Burst> bursts(boolean[] states, double[] gains, int[] observed) {
    List<Burst> bursts = new ArrayList<>();
    int first = -1;
    double weight = 0;
    for (int i = 0; i < states.length; i++) {
      if (!states[i]) {
        continue;
      }

      first = i > 0 && states[i - 1] ? first : i;
      weight = first == i ? gains[i] : weight + gains[i];
      if (i + 1 == states.length || !states[i + 1]) {
        bursts.add(new Burst(observed[first], observed[i], 1, weight));
      }
    }

    return bursts;
  }

  private static void check(long[] relevant, long[] total) {
    if (relevant.length != total.length) {
      throw new IllegalArgumentException(
          "Cannot compare %s periods with %s".formatted(relevant.length, total.length));
    }

    for (int t = 0; t < total.length; t++) {
      if (relevant[t] < 0 || relevant[t] > total[t]) {
        throw new IllegalArgumentException(
            "Cannot have %s of %s units in period %s".formatted(relevant[t], total[t], t));
      }
    }
  }

  private static long sum(long[] values) {
    long sum = 0;
    for (long value : values) {
      sum += value;
    }

    return sum;
  }

  /**
   * A burst.
   *
   * @param first index of its first period
   * @param last index of its last one
   * @param level state of the automaton, 1 for the only one above the usual
   * @param weight what the periods cost less than in state 0, in nats; the price of the step up is
   *     not taken off
   */
  public record Burst(int first, int last, int level, double weight) {}
}
