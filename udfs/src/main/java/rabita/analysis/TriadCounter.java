package rabita.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rabita.entities.MentionKind;

/**
 * Counts how often a document names a third state where it names a pair of the focus. Pairs of the
 * focus alone, and states alone: all triples of entities would grow with their third power.
 */
final class TriadCounter {
  private final Set<MentionKind> countKinds;
  private final Set<String> focus;

  /**
   * @param countKinds kinds of mention that stand for a state
   * @param focus states whose pairs are looked at
   */
  TriadCounter(Set<MentionKind> countKinds, Set<String> focus) {
    this.countKinds = countKinds;
    this.focus = focus;
  }

  /** The triads of a document whose mentions are given in order. */
  List<Triad> count(List<NamedMention> mentions) {
    Map<Integer, Set<String>> sentences = new TreeMap<>();
    Set<String> document = new TreeSet<>();
    for (NamedMention mention : mentions) {
      Level.COUNTRY
          .actor(mention, countKinds)
          .ifPresent(
              state -> {
                document.add(state);
                sentences.computeIfAbsent(mention.sentence(), key -> new TreeSet<>()).add(state);
              });
    }

    Map<Triple, Integer> counts = new HashMap<>();
    for (Set<String> sentence : sentences.values()) {
      triples(sentence).forEach(triple -> counts.merge(triple, 1, Integer::sum));
    }

    return triples(document).stream()
        .map(triple -> triple.triad(counts.getOrDefault(triple, 0)))
        .toList();
  }

  private List<Triple> triples(Set<String> states) {
    List<String> pairs = states.stream().filter(focus::contains).toList();
    List<Triple> triples = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      for (int j = i + 1; j < pairs.size(); j++) {
        String a = pairs.get(i);
        String b = pairs.get(j);
        states.stream()
            .filter(state -> !state.equals(a) && !state.equals(b))
            .forEach(state -> triples.add(new Triple(a, b, state)));
      }
    }

    return triples;
  }

  private record Triple(String a, String b, String c) {

    Triad triad(int sentences) {
      return new Triad(a, b, c, sentences);
    }
  }
}
