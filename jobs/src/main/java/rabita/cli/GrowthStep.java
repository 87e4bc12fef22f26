package rabita.cli;

import java.util.Map;
import java.util.Optional;

/**
 * The job on one size of a corpus.
 *
 * @param times how many times the corpus it is
 * @param seconds of each stage, in the order in which they ran
 * @param peakHeap most bytes in use
 * @param keptHeap most bytes in use after a garbage collection
 */
record GrowthStep(
    int times, long documents, Map<String, Double> seconds, long peakHeap, long keptHeap) {

  /** Seconds of a stage for a thousand documents; empty where it did not run. */
  Optional<Double> perThousand(String stage) {
    return Optional.ofNullable(seconds.get(stage)).map(all -> 1000 * all / documents);
  }

  /**
   * By how much a document costs more in a stage than in a smaller step, for each doubling of the
   * documents. Example: twice the time for four times the documents is half the time a document,
   * and 0.5^(1/2) - 1 = -0.29 a doubling.
   */
  Optional<Double> growth(GrowthStep smaller, String stage) {
    double doublings = Math.log((double) documents / smaller.documents()) / Math.log(2);
    return perThousand(stage)
        .flatMap(
            now ->
                smaller
                    .perThousand(stage)
                    .filter(before -> before > 0 && doublings > 0)
                    .map(before -> Math.pow(now / before, 1 / doublings) - 1));
  }
}
