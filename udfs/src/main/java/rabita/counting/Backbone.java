package rabita.counting;

/**
 * Tells ties that stand out of a noisy network from those that the size of their actors explains
 * (Coscia and Neffke 2017, Network backboning with noisy data, ICDE).
 *
 * <p>The weight of a tie between a and b is compared with s_a · s_b / s, s_a being the strength of
 * a, the sum of the weights of its ties, and s that of all actors, each tie counting for both ends.
 * The lift L over that is made symmetric, (L - 1) / (L + 1), and its variance is that of a binomial
 * weight whose probability has a beta prior with the mean and variance of the hypergeometric law. A
 * tie is kept where the score is more than delta standard deviations over 0.
 *
 * <p>Example: a weight of 10 between actors of strength 12 and 15 in a network of 200 is kept at
 * 1.64; a weight of 1 between them is not.
 *
 * @param delta standard deviations, at least 0: 1.28, 1.64 and 2.32 are about 10, 5 and 1 % of ties
 *     of pure chance
 */
public record Backbone(double delta) {

  public Backbone {
    if (!(delta >= 0)) {
      throw new IllegalArgumentException("Cannot cut a backbone by delta=%s".formatted(delta));
    }
  }

  /**
   * Whether a tie is kept.
   *
   * @param weight at least 1
   * @param strengthA at least {@code weight}
   * @param strengthB at least {@code weight}
   * @param strengths of all actors together, twice the weight of all ties
   */
  public boolean keeps(double weight, double strengthA, double strengthB, double strengths) {
    double score = score(weight, strengthA, strengthB, strengths);
    return score > delta * deviation(weight, strengthA, strengthB, strengths);
  }

  /** The symmetric lift, over -1 and under 1; 0 where the weight is as expected. */
  static double score(double weight, double strengthA, double strengthB, double strengths) {
    double lift = weight * strengths / (strengthA * strengthB);
    return (lift - 1) / (lift + 1);
  }

  /** The standard deviation of {@link #score}, by the delta method. */
  static double deviation(double weight, double strengthA, double strengthB, double strengths) {
    double product = strengthA * strengthB;
    double kappa = strengths / product;
    double slope = 1 / product - strengths * (strengthA + strengthB) / (product * product);
    double change = 2 * (kappa + weight * slope) / Math.pow(kappa * weight + 1, 2);
    double p =
        probability(weight, product, strengths, (strengths - strengthA) * (strengths - strengthB));
    return Math.sqrt(strengths * p * (1 - p)) * Math.abs(change);
  }

  /** The mean of the posterior of a unit's being of the tie. */
  private static double probability(
      double weight, double product, double strengths, double otherProduct) {
    double mean = product / (strengths * strengths);
    double variance =
        product
            / (strengths * strengths)
            * otherProduct
            / (strengths * strengths)
            / (strengths - 1);
    double prior = mean * (1 - mean) / variance - 1;
    return (weight + mean * prior) / (strengths + prior);
  }
}
