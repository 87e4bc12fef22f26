package rabita.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rabita.entities.MentionKind;

/** Counts how often a document names each actor and each pair. */
final class NamingCounter {
  private final Set<MentionKind> countKinds;
  private final Set<String> focus;

  /**
   * @param countKinds kinds of mention that stand for a state
   * @param focus states whose pairs get a series
   */
  NamingCounter(Set<MentionKind> countKinds, Set<String> focus) {
    this.countKinds = countKinds;
    this.focus = focus;
  }

  /** The document as a whole, each actor alone, and each pair. */
  List<Naming> count(int sentences, List<NamedMention> mentions, List<Evidence> evidence) {
    List<Naming> namings = new ArrayList<>();
    namings.add(new Naming(Naming.ALL, Naming.ALL, Naming.ALL, true, sentences, 0, 0, 0));
    for (Level level : Level.values()) {
      addActors(level, mentions, namings);
    }

    addPairs(inFocus(mentions), evidence, namings);
    return namings;
  }

  private void addActors(Level level, List<NamedMention> mentions, List<Naming> namings) {
    Map<String, int[]> counts = new TreeMap<>();
    Map<String, Integer> lastSentence = new HashMap<>();
    for (NamedMention mention : mentions) {
      Optional<String> actor = level.actor(mention, countKinds);
      if (actor.isPresent()) {
        int[] count = counts.computeIfAbsent(actor.get(), key -> new int[2]);
        Integer before = lastSentence.put(actor.get(), mention.sentence());
        count[0] += before == null || before != mention.sentence() ? 1 : 0;
        count[1]++;
      }
    }

    counts.forEach(
        (actor, count) ->
            namings.add(
                new Naming(level.label(), actor, Naming.ALL, true, count[0], count[1], 0, 0)));
  }

  /** Evidence stands by level, its sentences before its document, as the finder gives it. */
  private static void addPairs(Set<String> inFocus, List<Evidence> evidence, List<Naming> namings) {
    Map<Pair, long[]> sentences = new HashMap<>();
    for (Evidence one : evidence) {
      Pair pair = new Pair(one.level(), one.a(), one.b());
      if (one.unit() == Unit.SENTENCE) {
        long[] count = sentences.computeIfAbsent(pair, key -> new long[2]);
        count[0]++;
        count[1] += Fractions.ofActors(one.actors());
      } else {
        long[] count = sentences.getOrDefault(pair, new long[2]);
        namings.add(
            new Naming(
                one.level().label(),
                one.a(),
                one.b(),
                inFocus.contains(one.a()) || inFocus.contains(one.b()),
                Math.toIntExact(count[0]),
                one.mentions(),
                Fractions.ofActors(one.actors()),
                count[1]));
      }
    }
  }

  /** The states of the focus, and the entities that stand for one whenever they stand for any. */
  private Set<String> inFocus(List<NamedMention> mentions) {
    Set<String> actors = new HashSet<>(focus);
    for (NamedMention mention : mentions) {
      mention
          .mention()
          .entity()
          .countryOn(Optional.empty())
          .filter(focus::contains)
          .ifPresent(state -> actors.add(mention.mention().entity().id()));
    }

    return actors;
  }

  private record Pair(Level level, String a, String b) {}
}
