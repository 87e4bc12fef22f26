package rabita.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rabita.text.CharClass;
import rabita.text.Enclitics;
import rabita.text.FoldedText;
import rabita.text.Language;
import rabita.text.LetterTrie;

/** What a language writes glued to a word: proclitics and article before it, enclitics behind. */
final class Affixes {
  /**
   * @param text as it stands in the text
   * @param outside how much of it is no part of the word
   * @param stands what it stands for in a term: the article where it has melted with a clitic
   */
  record Prefix(String text, int outside, String stands) {}

  private final LetterTrie<Prefix[]> prefixes;
  private final Enclitics enclitics;

  Affixes(Language language) {
    enclitics = new Enclitics(language);
    Map<String, List<Prefix>> byText = new TreeMap<>();
    for (Prefix prefix : all(language)) {
      byText.computeIfAbsent(prefix.text(), text -> new ArrayList<>()).add(prefix);
    }

    Map<String, Prefix[]> arrays = new TreeMap<>();
    byText.forEach((text, of) -> arrays.put(text, of.toArray(Prefix[]::new)));
    prefixes = LetterTrie.of(arrays, Prefix[][]::new);
  }

  private static List<Prefix> all(Language language) {
    List<Prefix> prefixes = new ArrayList<>();
    String article = language.article();
    for (String proclitic : language.proclitics()) {
      prefixes.add(new Prefix(proclitic, proclitic.length(), ""));
      if (!article.isEmpty() && !melts(proclitic, language)) {
        prefixes.add(new Prefix(proclitic + article, proclitic.length(), ""));
      }
    }

    if (!article.isEmpty()) {
      prefixes.add(new Prefix(article, 0, ""));
    }

    for (String merged : language.mergedArticles()) {
      prefixes.add(new Prefix(merged, merged.length(), ""));
      prefixes.add(new Prefix(merged, merged.length(), article));
    }

    return prefixes;
  }

  /** True where the article loses its first letter behind the proclitic. */
  private static boolean melts(String proclitic, Language language) {
    return language.mergedArticles().contains(proclitic + language.article().substring(1));
  }

  /** The prefixes by their letters; callers must not write to them. */
  LetterTrie<Prefix[]> prefixes() {
    return prefixes;
  }

  /** Where the word ends whose last own letter stands before {@code end}; -1 if it goes on. */
  int wordEnd(FoldedText text, int end) {
    if (isEdge(text.units(), end)) {
      return end;
    }

    int last = enclitics.wordEnd(text, end);
    return last > end ? last : -1;
  }

  /** True where no word runs on over an offset: two letters or two digits beside it. */
  static boolean isEdge(char[] units, int at) {
    if (at == 0 || at == units.length) {
      return true;
    }

    byte before = CharClass.of(units[at - 1]);
    return before != CharClass.of(units[at])
        || before != CharClass.LETTER && before != CharClass.DIGIT;
  }
}
