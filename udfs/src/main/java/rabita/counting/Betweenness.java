package rabita.counting;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who stands between others: the share of the shortest ways between any two actors of a network
 * that lead by way of a third (Freeman 1977; by Brandes 2001, A faster algorithm for betweenness
 * centrality). A tie of weight w is 1/w long (Newman 2001, Scientific collaboration networks II).
 *
 * <p>Time grows with actors times ties, for each actor is walked from once.
 *
 * <p>Example: of the ties PAK-AFG 1 and AFG-RUS 1, AFG has 1, the others have 0.
 */
public final class Betweenness {
  private Betweenness() {}

  /**
   * The betweenness of each actor that has a tie, 0 to 1; 0 where there are no two others.
   *
   * @param ties in any order, each pair of actors once
   */
  public static SortedMap<String, Double> of(List<Tie> ties) {
    Network network = Network.of(ties);
    double[] ways = new double[network.size()];
    ShortestWays walk = new ShortestWays(network);
    for (int from = 0; from < network.size(); from++) {
      walk.from(from, ways);
    }

    // Each pair is walked from both of its ends.
    double others = (network.size() - 1.0) * (network.size() - 2.0);
    SortedMap<String, Double> shares = new TreeMap<>();
    for (int i = 0; i < network.size(); i++) {
      shares.put(network.name(i), others > 0 ? ways[i] / others : 0);
    }

    return shares;
  }

  /**
   * Two actors named together.
   *
   * @param weight at least 1
   */
  public record Tie(String a, String b, long weight) {}
}
