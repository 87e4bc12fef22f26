package rabita.counting;

import java.util.Random;

/** Random counts of known laws. */
final class Series {
  private Series() {}

  static long binomial(Random random, int n, double p) {
    long hits = 0;
    for (int i = 0; i < n; i++) {
      hits += random.nextDouble() < p ? 1 : 0;
    }

    return hits;
  }

  /** Knuth's method, for means that are not large. */
  static long poisson(Random random, double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    long count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }

    return count;
  }

  /** Poisson clusters of geometric size: mean rate · exposure, variance that · (1 + phi · rate). */
  static long negativeBinomial(Random random, double exposure, double rate, double phi) {
    double stop = 1 / (1 + phi * rate);
    long clusters = poisson(random, exposure / phi * Math.log1p(phi * rate));
    long count = 0;
    for (long i = 0; i < clusters; i++) {
      count += logarithmic(random, 1 - stop);
    }

    return count;
  }

  /** Logarithmic series distribution by inversion (Kemp 1981). */
  private static long logarithmic(Random random, double q) {
    double left = random.nextDouble();
    double probability = -q / Math.log1p(-q);
    long k = 1;
    while (left > probability && k < 10_000) {
      left -= probability;
      probability *= q * k / (k + 1);
      k++;
    }

    return k;
  }
}
