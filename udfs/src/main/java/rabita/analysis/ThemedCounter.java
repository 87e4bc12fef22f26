package rabita.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts the sentences of a document that are about each theme, and those that name a pair too. */
final class ThemedCounter {
  private final Set<String> focus;

  /**
   * @param focus states whose pairs get a series
   */
  ThemedCounter(Set<String> focus) {
    this.focus = focus;
  }

  /**
   * The document as a whole and its pairs, by theme.
   *
   * @param inFocus actors whose pairs are counted
   */
  List<Naming> count(List<Evidence> evidence, DocumentTerms terms, Set<String> inFocus) {
    List<Naming> namings = new ArrayList<>();
    Map<String, Integer> whole = new TreeMap<>();
    for (SentenceTerms sentence : terms.bySentence().values()) {
      sentence.themes().forEach(theme -> whole.merge(theme, 1, Integer::sum));
    }

    whole.forEach(
        (theme, n) ->
            namings.add(Naming.of(Naming.ALL, Naming.ALL, Naming.ALL, theme, false, n, 0)));
    if (!whole.isEmpty()) {
      pairs(evidence, terms, inFocus).forEach((pair, n) -> namings.add(naming(pair, n)));
    }

    return namings;
  }

  private static Map<Pair, int[]> pairs(
      List<Evidence> evidence, DocumentTerms terms, Set<String> inFocus) {
    Map<Pair, int[]> counts = new LinkedHashMap<>();
    for (Evidence one : evidence) {
      if (one.unit() == Unit.SENTENCE && (inFocus.contains(one.a()) || inFocus.contains(one.b()))) {
        for (String theme : terms.of(one.sentence().getAsInt()).themes()) {
          int[] count =
              counts.computeIfAbsent(
                  new Pair(one.level(), one.a(), one.b(), theme), key -> new int[2]);
          count[0]++;
          count[1] += one.mentions();
        }
      }
    }

    return counts;
  }

  private Naming naming(Pair pair, int[] count) {
    boolean series =
        pair.level() == Level.COUNTRY && focus.contains(pair.a()) && focus.contains(pair.b());
    return Naming.of(
        pair.level().label(), pair.a(), pair.b(), pair.theme(), series, count[0], count[1]);
  }

  private record Pair(Level level, String a, String b, String theme) {}
}
