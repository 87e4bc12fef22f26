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

/** Counts how often a document names each actor and each pair, by theme too. */
final class NamingCounter {
  private final Set<MentionKind> countKinds;
  private final Set<String> focus;
  private final ThemedCounter themed;

  /**
   * @param countKinds kinds of mention that stand for a state
   * @param focus states whose pairs get a series
   */
  NamingCounter(Set<MentionKind> countKinds, Set<String> focus) {
    this.countKinds = countKinds;
    this.focus = focus;
    themed = new ThemedCounter(focus);
  }

  /** The document as a whole, each actor alone, and each pair; the whole and pairs by theme. */
  List<Naming> count(
      int sentences, List<NamedMention> mentions, List<Evidence> evidence, DocumentTerms terms) {
    List<Naming> namings = new ArrayList<>();
    namings.add(whole(sentences, terms));
    Map<Who, int[]> others = others(evidence);
    for (Level level : Level.values()) {
      addActors(level, mentions, others, namings);
    }

    Set<String> inFocus = inFocus(mentions);
    addPairs(inFocus, evidence, terms, namings);
    namings.addAll(themed.count(evidence, terms, inFocus));
    return namings;
  }

  private static Naming whole(int sentences, DocumentTerms terms) {
    int cooperation = 0;
    int conflict = 0;
    for (SentenceTerms sentence : terms.bySentence().values()) {
      cooperation += sentence.hasCooperation() ? 1 : 0;
      conflict += sentence.hasConflict() ? 1 : 0;
    }

    return Naming.of(Naming.ALL, Naming.ALL, Naming.ALL, Naming.ALL, true, sentences, 0)
        .with(cooperation, conflict, 0, 0);
  }

  /** With how many others each actor is named, in the document and summed over its sentences. */
  private static Map<Who, int[]> others(List<Evidence> evidence) {
    Map<Who, int[]> others = new HashMap<>();
    for (Evidence one : evidence) {
      int unit = one.unit() == Unit.DOCUMENT ? 0 : 1;
      others.computeIfAbsent(new Who(one.level(), one.a()), key -> new int[2])[unit]++;
      others.computeIfAbsent(new Who(one.level(), one.b()), key -> new int[2])[unit]++;
    }

    return others;
  }

  private void addActors(
      Level level, List<NamedMention> mentions, Map<Who, int[]> others, List<Naming> namings) {
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
        (actor, count) -> {
          int[] with = others.getOrDefault(new Who(level, actor), new int[2]);
          namings.add(
              Naming.of(level.label(), actor, Naming.ALL, Naming.ALL, true, count[0], count[1])
                  .withOthers(with[0], with[1]));
        });
  }

  /** Evidence stands by level, its sentences before its document, as the finder gives it. */
  private static void addPairs(
      Set<String> inFocus, List<Evidence> evidence, DocumentTerms terms, List<Naming> namings) {
    Map<Pair, Sum> sentences = new HashMap<>();
    for (Evidence one : evidence) {
      Pair pair = new Pair(one.level(), one.a(), one.b());
      if (one.unit() == Unit.SENTENCE) {
        sentences
            .computeIfAbsent(pair, key -> new Sum())
            .add(terms.of(one.sentence().getAsInt()), Fractions.ofActors(one.actors()));
      } else {
        Sum sum = sentences.getOrDefault(pair, new Sum());
        namings.add(
            Naming.of(
                    one.level().label(),
                    one.a(),
                    one.b(),
                    Naming.ALL,
                    inFocus.contains(one.a()) || inFocus.contains(one.b()),
                    sum.sentences,
                    one.mentions())
                .with(
                    sum.cooperation,
                    sum.conflict,
                    Fractions.ofActors(one.actors()),
                    sum.fractions));
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

  private record Who(Level level, String actor) {}

  private record Pair(Level level, String a, String b) {}

  /** The sentences that name a pair. */
  private static final class Sum {
    private int sentences;
    private int cooperation;
    private int conflict;
    private long fractions;

    void add(SentenceTerms terms, long fraction) {
      sentences++;
      cooperation += terms.hasCooperation() ? 1 : 0;
      conflict += terms.hasConflict() ? 1 : 0;
      fractions += fraction;
    }
  }
}
