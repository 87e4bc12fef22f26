package rabita.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import rabita.entities.MentionKind;

/** Forms the pairs of actors that are named together, once for each unit. */
final class EvidenceFinder {
  private final Set<MentionKind> countKinds;

  EvidenceFinder(Set<MentionKind> countKinds) {
    this.countKinds = countKinds;
  }

  /** All evidence in a document whose mentions are given in order. */
  List<Evidence> find(List<NamedMention> mentions) {
    List<Evidence> evidence = new ArrayList<>();
    for (Level level : Level.values()) {
      int first = 0;
      for (int i = 0; i < mentions.size(); i++) {
        boolean last =
            i + 1 == mentions.size() || mentions.get(i + 1).sentence() > mentions.get(i).sentence();
        if (last) {
          OptionalInt sentence = OptionalInt.of(mentions.get(i).sentence());
          addPairs(level, Unit.SENTENCE, sentence, mentions.subList(first, i + 1), evidence);
          first = i + 1;
        }
      }

      addPairs(level, Unit.DOCUMENT, OptionalInt.empty(), mentions, evidence);
    }

    return evidence;
  }

  private void addPairs(
      Level level,
      Unit unit,
      OptionalInt sentence,
      List<NamedMention> mentions,
      List<Evidence> evidence) {
    if (mentions.size() < 2) {
      return;
    }

    SortedMap<String, List<NamedMention>> byActor = new TreeMap<>();
    for (NamedMention mention : mentions) {
      level
          .actor(mention, countKinds)
          .ifPresent(
              actor -> byActor.computeIfAbsent(actor, key -> new ArrayList<>()).add(mention));
    }

    for (Map.Entry<String, List<NamedMention>> a : byActor.entrySet()) {
      for (Map.Entry<String, List<NamedMention>> b : byActor.tailMap(a.getKey()).entrySet()) {
        if (!a.getKey().equals(b.getKey())) {
          Closest closest = Closest.of(a.getValue(), b.getValue());
          evidence.add(
              new Evidence(
                  level,
                  a.getKey(),
                  b.getKey(),
                  unit,
                  sentence,
                  closest.a(),
                  closest.b(),
                  closest.distance(),
                  byActor.size(),
                  a.getValue().size() + b.getValue().size()));
        }
      }
    }
  }

  /** The two mentions of two actors that stand closest; of equal ones the first. */
  private record Closest(NamedMention a, NamedMention b, int distance) {

    static Closest of(List<NamedMention> as, List<NamedMention> bs) {
      Closest best = between(as.get(0), bs.get(0));
      int i = 0;
      int j = 0;
      while (i < as.size() && j < bs.size()) {
        Closest candidate = between(as.get(i), bs.get(j));
        best = candidate.distance() < best.distance() ? candidate : best;
        if (as.get(i).mention().begin() < bs.get(j).mention().begin()) {
          i++;
        } else {
          j++;
        }
      }

      return best;
    }

    private static Closest between(NamedMention a, NamedMention b) {
      return new Closest(a, b, Math.abs(a.token() - b.token()));
    }
  }
}
