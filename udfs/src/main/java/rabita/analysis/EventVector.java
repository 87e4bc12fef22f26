package rabita.analysis;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The features of a story weighted by rarity: the square of the inverse document frequency
 * (Robertson and Spärck Jones 1976, smoothed to stay positive), so that the product of two vectors
 * is that of tf-idf vectors with frequencies of 0 or 1. Weights are whole numbers: sums do not
 * depend on order.
 *
 * @param features what the story shares with stories of other languages, rarest first
 * @param weights the weight of each
 */
public record EventVector(List<String> features, long[] weights) {
  private static final double SCALE = 1000;

  /** What two stories published within a few days of each other must share at least. */
  private static final int LEAST_SHARED = 5;

  /**
   * How many of that must be particulars: the news of a day has its day, states and capitals in
   * common.
   */
  private static final int LEAST_PARTICULARS = 2;

  /**
   * How many particulars stories share at least where a day is unknown. Sounds alone are not
   * enough: texts of one subject have many words in common that sound alike.
   */
  private static final int LEAST_PARTICULARS_UNDATED = 4;

  /**
   * The weight of a feature.
   *
   * @param stories number of stories that have it, at least 1
   * @param total number of all stories
   */
  public static long weight(long stories, long total) {
    double idf = StrictMath.log1p((total - stories + 0.5) / (stories + 0.5));
    long scaled = Math.round(idf * SCALE);
    return scaled * scaled;
  }

  /**
   * What two stories share.
   *
   * @param similarity cosine of the two, 0 to 1
   * @param shared features of both, rarest first
   */
  public record Common(double similarity, List<String> shared) {

    /**
     * Whether the two tell the same occasion.
     *
     * @param least least similarity
     * @param dated whether both are known to be published within {@link EventBlocks#NEAR_DAYS}
     */
    public boolean isOccasion(double least, boolean dated) {
      if (similarity < least) {
        return false;
      }

      List<String> particulars = particulars();
      return dated
          ? shared.size() >= LEAST_SHARED && particulars.size() >= LEAST_PARTICULARS
          : particulars.size() >= LEAST_PARTICULARS_UNDATED
              && !particulars.stream().allMatch(EventFeature::isSound);
    }

    /** The particulars; a name and its own sounds are one. */
    private List<String> particulars() {
      Set<String> echoes =
          shared.stream().flatMap(feature -> EventFeature.echo(feature).stream()).collect(toSet());
      return shared.stream()
          .filter(feature -> EventFeature.isParticular(feature) && !echoes.contains(feature))
          .toList();
    }
  }

  /** What this story and another one share. */
  public Common with(EventVector other) {
    Map<String, Long> own = new HashMap<>();
    for (int i = 0; i < weights.length; i++) {
      own.put(features.get(i), weights[i]);
    }

    List<String> shared = other.features.stream().filter(own::containsKey).toList();
    double product = shared.stream().mapToLong(own::get).sum();
    double lengths = Math.sqrt(length()) * Math.sqrt(other.length());
    return new Common(lengths == 0 ? 0 : product / lengths, shared);
  }

  private double length() {
    long sum = 0;
    for (long weight : weights) {
      sum += weight;
    }

    return sum;
  }
}
