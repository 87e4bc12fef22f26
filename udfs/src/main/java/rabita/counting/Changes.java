package rabita.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points at which the rate of a series changes: PELT (Killick, Fearnhead and Eckley, Optimal
 * detection of changepoints with a linear computational cost, JASA 2012) with the negative binomial
 * cost of {@link SegmentCosts}.
 *
 * <p>It finds the segments whose costs, with a penalty for each change, are least of all, in time
 * that is linear where changes come regularly and at worst quadratic. Of two solutions that cost
 * the same the one with the earlier last change is taken.
 *
 * <p>With the defaults at most 2 of 100 series of 104 weeks with a constant rate have a change.
 *
 * <p>A period without exposure carries no evidence and belongs to no segment: the series is looked
 * at as if it were not there.
 *
 * @param perLog the penalty of a change as a multiple of ln n, n being the periods with exposure; 3
 *     in the modified BIC of Zhang and Siegmund (Biometrics 2007), whose terms for the lengths of
 *     the segments are left out
 * @param minimum fewest periods with exposure in a segment
 */
public record Changes(double perLog, int minimum) {
  public static final Changes DEFAULT = new Changes(3, 3);

  public Changes {
    if (!(perLog >= 0) || minimum < 1) {
      throw new IllegalArgumentException(
          "Cannot find changes by a penalty of %s ln n and segments of %s"
              .formatted(perLog, minimum));
    }
  }

  /** The penalty of a change in a series with n periods that have exposure. */
  public double penalty(int n) {
    return perLog * Math.log(Math.max(1, n));
  }

  /**
   * The changes of a series, in order.
   *
   * @param counts at least 0
   * @param exposures at least 0; where 0, the count is 0
   */
  public List<Change> find(long[] counts, long[] exposures) {
    int[] observed = IntStream.range(0, exposures.length).filter(t -> exposures[t] > 0).toArray();
    SegmentCosts costs =
        SegmentCosts.of(
            IntStream.of(observed).mapToLong(t -> counts[t]).toArray(),
            IntStream.of(observed).mapToLong(t -> exposures[t]).toArray());
    List<Integer> bounds = bounds(costs, observed.length);
    List<Change> changes = new ArrayList<>();
    for (int i = 1; i + 1 < bounds.size(); i++) {
      int at = bounds.get(i);
      changes.add(
          new Change(
              observed[at],
              costs.rate(bounds.get(i - 1), at),
              costs.rate(at, bounds.get(i + 1)),
              penalty(observed.length)));
    }

    return changes;
  }

  /** Where the best segments begin, and the end of the last. */
  private List<Integer> bounds(SegmentCosts costs, int n) {
    double penalty = penalty(n);
    double[] best = new double[n + 1];
    int[] from = new int[n + 1];
    best[0] = -penalty;
    Candidates candidates = new Candidates(n, minimum);
    for (int end = minimum; end <= n; end++) {
      candidates.admit(end);
      best[end] = candidates.best(end, best, costs, penalty, from);
    }

    List<Integer> bounds = new ArrayList<>(List.of(n));
    for (int end = n; end > 0; end = from[end]) {
      bounds.add(from[end]);
    }

    Collections.reverse(bounds);
    return bounds;
  }

  /**
   * A change of the rate.
   *
   * @param at index of the first period of the new rate
   * @param before rate of the segment before it: its counts over its exposures
   * @param after the same of the segment that it begins
   * @param penalty what a change had to gain, in units of twice the log-likelihood
   */
  public record Change(int at, double before, double after, double penalty) {}
}
