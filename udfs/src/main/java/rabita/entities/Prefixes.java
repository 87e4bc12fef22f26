package rabita.entities;

import java.util.Map;
import java.util.TreeMap;
import rabita.text.Language;
import rabita.text.LetterTrie;

/** What a language writes glued before a name: clitics, and clitics melted with the article. */
final class Prefixes {
  /** No prefix: the name begins its word. */
  static final Prefix NONE = new Prefix(0, false, false);

  private final LetterTrie<Prefix> trie;

  /**
   * A string before a name.
   *
   * @param length in folded units
   * @param clitic whether it may stand before any name
   * @param withArticle whether it may hold the article of the name
   */
  record Prefix(int length, boolean clitic, boolean withArticle) {

    boolean fits(NameForm form) {
      if (length == 0) {
        return !form.afterMergedArticle();
      }

      return !form.conditions().exact()
          && (form.afterMergedArticle() ? withArticle : clitic || withArticle && form.isDemonym());
    }
  }

  Prefixes(Language language) {
    Map<String, Prefix> prefixes = new TreeMap<>();
    for (String clitic : language.proclitics()) {
      prefixes.put(clitic, new Prefix(clitic.length(), true, false));
    }

    for (String merged : language.mergedArticles()) {
      boolean clitic = prefixes.containsKey(merged);
      prefixes.put(merged, new Prefix(merged.length(), clitic, true));
    }

    trie = LetterTrie.of(prefixes, Prefix[]::new);
  }

  /** All prefixes by their letters. */
  LetterTrie<Prefix> trie() {
    return trie;
  }
}
