package rabita.counting;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Who stands between others: the share of the shortest ways between any two actors of a network
 * that lead by way of a third (Freeman 1977; by Brandes 2001, A faster algorithm for betweenness
 * centrality). A tie of weight w is 1/w long (Newman 2001, Scientific collaboration networks II).
 *
 * <p>Example: of the ties PAK-AFG 1 and AFG-RUS 1, AFG has 1, the others have 0.
 */
public final class Betweenness {
  /**
   * The length of a tie of weight 1: divisible by 1 to 24. Lengths are whole numbers, so that two
   * ways of one length are so in whatever order they are added up.
   */
  private static final double LENGTH_OF_ONE = 5_354_228_880.0;

  private Betweenness() {}

  /**
   * The betweenness of each actor that has a tie, 0 to 1; 0 where there are no two others.
   *
   * @param ties in any order, each pair of actors once
   */
  public static SortedMap<String, Double> of(List<Tie> ties) {
    Graph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    ties.stream().sorted().forEach(tie -> add(tie, graph));
    double others = (graph.vertexSet().size() - 1.0) * (graph.vertexSet().size() - 2.0) / 2;
    SortedMap<String, Double> shares = new TreeMap<>();
    Map<String, Double> ways = new BetweennessCentrality<>(graph).getScores();
    ways.forEach((actor, score) -> shares.put(actor, others > 0 ? score / others : 0));
    return shares;
  }

  private static void add(Tie tie, Graph<String, DefaultWeightedEdge> graph) {
    graph.addVertex(tie.a());
    graph.addVertex(tie.b());
    double length = Math.max(1, Math.rint(LENGTH_OF_ONE / tie.weight()));
    graph.setEdgeWeight(graph.addEdge(tie.a(), tie.b()), length);
  }

  /**
   * Two actors named together.
   *
   * @param weight at least 1
   */
  public record Tie(String a, String b, long weight) implements Comparable<Tie> {

    @Override
    public int compareTo(Tie other) {
      int first = a.compareTo(other.a);
      return first == 0 ? b.compareTo(other.b) : first;
    }
  }
}
