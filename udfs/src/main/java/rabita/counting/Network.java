package rabita.counting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import rabita.counting.Betweenness.Tie;

/**
 * Actors by number, in the order of their names, with their ties in arrays: those of actor i stand
 * from {@code first(i)} to before {@code first(i + 1)}, in the order of whom they lead to.
 */
final class Network {
  /**
   * The length of a tie of weight 1: divisible by 1 to 24. Lengths are whole numbers, so that two
   * ways of one length are so in whatever order they are added up.
   */
  private static final double LENGTH_OF_ONE = 5_354_228_880.0;

  private final String[] names;
  private final int[] first;
  private final int[] to;
  private final long[] length;

  private Network(String[] names, int ties) {
    this.names = names;
    first = new int[names.length + 1];
    to = new int[2 * ties];
    length = new long[2 * ties];
  }

  static Network of(List<Tie> ties) {
    String[] names =
        ties.stream()
            .flatMap(tie -> Stream.of(tie.a(), tie.b()))
            .distinct()
            .sorted()
            .toArray(String[]::new);
    List<Map<Integer, Long>> lengths =
        Stream.generate(TreeMap<Integer, Long>::new)
            .limit(names.length)
            .<Map<Integer, Long>>map(map -> map)
            .toList();
    for (Tie tie : ties) {
      int a = Arrays.binarySearch(names, tie.a());
      int b = Arrays.binarySearch(names, tie.b());
      long length = (long) Math.max(1, Math.rint(LENGTH_OF_ONE / tie.weight()));
      lengths.get(a).put(b, length);
      lengths.get(b).put(a, length);
    }

    Network network = new Network(names, ties.size());
    int place = 0;
    for (int i = 0; i < names.length; i++) {
      network.first[i] = place;
      for (Map.Entry<Integer, Long> tie : lengths.get(i).entrySet()) {
        network.to[place] = tie.getKey();
        network.length[place++] = tie.getValue();
      }
    }

    network.first[names.length] = place;
    return network;
  }

  int size() {
    return names.length;
  }

  String name(int actor) {
    return names[actor];
  }

  int first(int actor) {
    return first[actor];
  }

  int to(int tie) {
    return to[tie];
  }

  long length(int tie) {
    return length[tie];
  }
}
