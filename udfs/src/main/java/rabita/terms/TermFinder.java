package rabita.terms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rabita.text.CharClass;
import rabita.text.FoldedText;
import rabita.text.Language;
import rabita.text.LetterTrie;

/**
 * Finds the terms of a language in a text: those of a study's themes, of events and of cues, all in
 * one pass.
 *
 * <p>From the begin of each word the letters are followed in a trie, as far as any term goes, so
 * that the time grows with the text alone. Of the terms of one {@link Label#layer layer} the
 * leftmost, longest wins. Immutable and safe for use by many threads.
 *
 * <p>Example: with the term {@code sanction*} it finds in {@code "New US sanctions."} one term from
 * 7 to 16.
 */
public final class TermFinder {
  /** The terms by their letters; an empty array where just a word of a term ends. */
  private final LetterTrie<Entry[]> trie;

  private final Affixes affixes;
  private final boolean spacesOptional;

  /** Whether any term has a letter that must be a capital. */
  private final boolean capitals;

  private final int layers;

  private TermFinder(
      LetterTrie<Entry[]> trie,
      Affixes affixes,
      boolean spacesOptional,
      boolean capitals,
      int layers) {
    this.trie = trie;
    this.affixes = affixes;
    this.spacesOptional = spacesOptional;
    this.capitals = capitals;
    this.layers = layers;
  }

  /** A finder for terms of a language. */
  public static TermFinder of(Language language, List<LabelledTerm> terms) {
    Map<String, Integer> layers = new LinkedHashMap<>();
    Map<String, List<Entry>> entries = new TreeMap<>();
    for (LabelledTerm term : terms) {
      int layer = layers.computeIfAbsent(term.label().layer(), name -> layers.size());
      String key = term.pattern().key();
      entries
          .computeIfAbsent(key, added -> new ArrayList<>())
          .add(new Entry(term.label(), layer, term.pattern().conditions()));
      for (int i = 1; i < key.length(); i++) {
        if (!TermPattern.isLetter(key.charAt(i))) {
          entries.computeIfAbsent(key.substring(0, i), added -> new ArrayList<>());
        }
      }
    }

    Map<String, Entry[]> arrays = new TreeMap<>();
    entries.forEach((key, of) -> arrays.put(key, of.toArray(Entry[]::new)));
    return new TermFinder(
        LetterTrie.of(arrays, Entry[][]::new),
        new Affixes(language),
        language.spacesOptional(),
        entries.keySet().stream().flatMapToInt(String::chars).anyMatch(Character::isUpperCase),
        layers.size());
  }

  /** The terms in a text, in order. */
  public List<FoundTerm> find(FoldedText text) {
    if (layers == 0) {
      return List.of();
    }

    List<FoundTerm> found = new ArrayList<>();
    Longest longest = new Longest(text, layers);
    TermWalk walk = new TermWalk(text, trie, affixes, spacesOptional, capitals, longest);
    char[] units = text.units();
    for (int i = 0; i < units.length; i++) {
      byte kind = CharClass.of(units[i]);
      if ((kind == CharClass.LETTER || kind == CharClass.DIGIT) && Affixes.isEdge(units, i)) {
        walk.from(i);
        longest.moveTo(found);
      }
    }

    found.sort(FoundTerm.IN_ORDER);
    return found;
  }
}
