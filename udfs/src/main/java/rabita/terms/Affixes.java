package rabita.terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rabita.text.CharClass;
import rabita.text.FoldedText;
import rabita.text.Language;

/** What a language writes glued to a word: proclitics and article before it, enclitics behind. */
final class Affixes {
  private static final List<Prefix> NONE = List.of();

  /**
   * @param text as it stands in the text
   * @param outside how much of it is no part of the word
   * @param stands what it stands for in a term: the article where it has melted with a clitic
   */
  record Prefix(String text, int outside, String stands) {}

  private final Map<Character, List<Prefix>> prefixes = new LinkedHashMap<>();
  private final Set<String> enclitics;
  private final Set<String> gluedEnclitics;
  private final int longestSuffix;

  Affixes(Language language) {
    enclitics = Set.copyOf(language.enclitics());
    gluedEnclitics = Set.copyOf(language.gluedEnclitics());
    Set<String> suffixes = new HashSet<>(enclitics);
    suffixes.addAll(gluedEnclitics);
    longestSuffix = suffixes.stream().mapToInt(String::length).max().orElse(0);
    String article = language.article();
    for (String proclitic : language.proclitics()) {
      add(new Prefix(proclitic, proclitic.length(), ""));
      if (!article.isEmpty() && !melts(proclitic, language)) {
        add(new Prefix(proclitic + article, proclitic.length(), ""));
      }
    }

    if (!article.isEmpty()) {
      add(new Prefix(article, 0, ""));
    }

    for (String merged : language.mergedArticles()) {
      add(new Prefix(merged, merged.length(), ""));
      add(new Prefix(merged, merged.length(), article));
    }
  }

  private void add(Prefix prefix) {
    prefixes.computeIfAbsent(prefix.text().charAt(0), letter -> new ArrayList<>()).add(prefix);
  }

  /** True where the article loses its first letter behind the proclitic. */
  private static boolean melts(String proclitic, Language language) {
    return language.mergedArticles().contains(proclitic + language.article().substring(1));
  }

  /** The prefixes that begin with a letter. */
  List<Prefix> prefixes(char first) {
    return prefixes.isEmpty() ? NONE : prefixes.getOrDefault(first, NONE);
  }

  /** Where the word ends whose last own letter stands before {@code end}; -1 if it goes on. */
  int wordEnd(FoldedText text, int end) {
    if (isEdge(text.units(), end)) {
      return end;
    }

    int last = end;
    while (last < text.length()
        && last - end <= longestSuffix
        && CharClass.of(text.charAt(last)) == CharClass.LETTER) {
      last++;
    }

    if (last == end || last - end > longestSuffix) {
      return -1;
    }

    String suffix = new String(text.units(), end, last - end);
    boolean fits =
        gluedEnclitics.contains(suffix) || enclitics.contains(suffix) && text.joinerBefore(end);
    return fits ? last : -1;
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
