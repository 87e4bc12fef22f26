package rabita.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;
import rabita.counting.Betweenness.Tie;

/** Expected values by networkx 3.6 (betweenness_centrality) with lengths 1/w as exact fractions. */
class BetweennessTest {
  private static final List<Tie> STATES =
      ties(
          "AFG PAK 14, AFG IRN 2, CHN IRN 12, CHN RUS 9, CHN USA 8, IND PAK 6, IND RUS 2,"
              + " IRN PAK 3, IRN RUS 20, IRN USA 30, PAK RUS 1, RUS USA 10, ARG BRA 4, ARG CHL 5,"
              + " BTN NPL 1");

  @Test
  void agreesWithNetworkxInANetworkOfParts() {
    expect(
        Betweenness.of(STATES),
        "AFG 0, ARG 0.018182, BRA 0, BTN 0, CHL 0, CHN 0, IND 0, IRN 0.181818, NPL 0, PAK 0.145455,"
            + " RUS 0, USA 0");
  }

  /** From A to B lead ways of 1/2 and of 1/3 + 1/6, from D to F of 1/3 and of 1/4 + 1/12. */
  @Test
  void waysOfOneLengthShareACount() {
    expect(
        Betweenness.of(ties("A B 2, A C 3, B C 6, C D 1, B D 1, D E 4, E F 12, D F 3, F G 7")),
        "A 0, B 0, C 0.3, D 0.6, E 0.266667, F 0.333333, G 0");
  }

  /** Networks with ways of one length, parts and many actors; lengths as {@link Betweenness}'. */
  @Test
  void agreesWithJgrapht() {
    Random random = new Random(3);
    for (int round = 0; round < 60; round++) {
      int actors = 3 + random.nextInt(60);
      Graph<String, DefaultWeightedEdge> graph =
          new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
      List<Tie> ties = new ArrayList<>();
      for (int i = 0; i < 3 * actors; i++) {
        Tie tie =
            new Tie(
                "a" + random.nextInt(actors),
                "b" + random.nextInt(actors),
                1L << random.nextInt(4));
        graph.addVertex(tie.a());
        graph.addVertex(tie.b());
        DefaultWeightedEdge edge = graph.addEdge(tie.a(), tie.b());
        if (edge != null) {
          graph.setEdgeWeight(edge, 8.0 / tie.weight());
          ties.add(tie);
        }
      }

      Map<String, Double> scores = new BetweennessCentrality<>(graph).getScores();
      double pairs = (scores.size() - 1) * (scores.size() - 2) / 2.0;
      Map<String, Double> shares = Betweenness.of(ties);
      assertThat(shares).containsOnlyKeys(scores.keySet());
      scores.forEach(
          (actor, score) ->
              assertThat(shares.get(actor)).as(actor).isCloseTo(score / pairs, within(1e-12)));
    }
  }

  /** 6,000 actors and 20,000 ties, the most that a network of the job has: seconds, not minutes. */
  @Test
  void walksALargeNetwork() {
    Random random = new Random(4);
    Map<String, Tie> ties = new TreeMap<>();
    while (ties.size() < 20_000) {
      String a = "a" + random.nextInt(3_000);
      String b = "b" + random.nextInt(3_000);
      ties.put(a + b, new Tie(a, b, 1 + random.nextInt(100)));
    }

    assertThat(Betweenness.of(List.copyOf(ties.values())).values())
        .hasSizeGreaterThan(5_900)
        .allMatch(share -> share >= 0 && share < 0.1);
  }

  @Test
  void orderOfTheTiesChangesNothing() {
    Random random = new Random(2);
    List<Tie> shuffled = new ArrayList<>(STATES);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(shuffled, random);
      assertThat(Betweenness.of(shuffled)).isEqualTo(Betweenness.of(STATES));
    }
  }

  @Test
  void theMiddleOfAPathIsOnItsOnlyWay() {
    assertThat(Betweenness.of(ties("AFG PAK 1, AFG RUS 1")))
        .containsExactly(entry("AFG", 1.0), entry("PAK", 0.0), entry("RUS", 0.0));
  }

  @Test
  void nobodyStandsBetweenTwo() {
    assertThat(Betweenness.of(List.of())).isEmpty();
    assertThat(Betweenness.of(ties("PAK RUS 3")))
        .containsExactly(entry("PAK", 0.0), entry("RUS", 0.0));
  }

  /** A weight of which no length is left is as short as can be. */
  @Test
  void weightsMayBeOfAnySize() {
    assertThat(Betweenness.of(ties("A B 90000000000, B C 90000000000, A C 1")))
        .containsEntry("B", 1.0);
  }

  private static void expect(Map<String, Double> found, String expected) {
    Map<String, Double> shares =
        Stream.of(expected.split(", "))
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(parts -> parts[0], parts -> Double.valueOf(parts[1])));
    assertThat(found).containsOnlyKeys(shares.keySet());
    shares.forEach(
        (actor, share) -> assertThat(found.get(actor)).as(actor).isCloseTo(share, within(1e-6)));
  }

  private static List<Tie> ties(String list) {
    return Stream.of(list.split(", "))
        .map(line -> line.split(" "))
        .map(parts -> new Tie(parts[0], parts[1], Long.parseLong(parts[2])))
        .toList();
  }
}
