package rabita.counting;

import java.util.Arrays;

/**
 * Where the last segment may begin. One that can never be the best again is dropped (Killick 2012,
 * theorem 3.1, with K = 0: to cut a segment in two never costs more). Where it is beaten at a
 * point, that point must first be far enough to begin a segment itself.
 */
final class Candidates {
  private static final int NEVER = Integer.MAX_VALUE;

  private final int minimum;
  private final int[] begins;
  private final int[] beaten;
  private int size;

  Candidates(int n, int minimum) {
    this.minimum = minimum;
    begins = new int[n + 1];
    beaten = new int[n + 1];
    Arrays.fill(beaten, NEVER);
  }

  /** Makes the newest begin of a segment with this end a candidate, if one can end there. */
  void admit(int end) {
    int begin = end - minimum;
    if (begin == 0 || begin >= minimum) {
      begins[size++] = begin;
    }
  }

  /** The least cost of the series up to an end; from[end] is told where its last segment begins. */
  double best(int end, double[] best, SegmentCosts costs, double penalty, int[] from) {
    double least = Double.POSITIVE_INFINITY;
    double[] without = new double[size];
    for (int i = 0; i < size; i++) {
      without[i] = best[begins[i]] + costs.cost(begins[i], end);
      if (without[i] + penalty < least) {
        least = without[i] + penalty;
        from[end] = begins[i];
      }
    }

    drop(end, without, least);
    return least;
  }

  private void drop(int end, double[] without, double least) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int begin = begins[i];
      if (beaten[begin] == NEVER && without[i] > least) {
        beaten[begin] = end;
      }

      if (beaten[begin] == NEVER || end + 1 < beaten[begin] + minimum) {
        begins[kept++] = begin;
      }
    }

    size = kept;
  }
}
