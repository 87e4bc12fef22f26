package rabita.terms;

import rabita.terms.Affixes.Prefix;
import rabita.text.CharClass;
import rabita.text.FoldedText;
import rabita.text.LetterTrie;

/** Follows a text through the trie, from the begin of one word, on all ways that fit. */
final class TermWalk {
  /** A hyphen with a space on each side. */
  private static final int LONGEST_SEPARATOR = 3;

  private final FoldedText text;
  private final char[] units;
  private final LetterTrie<Entry[]> trie;
  private final Affixes affixes;
  private final LetterTrie<Prefix[]> prefixes;
  private final boolean spacesOptional;
  private final boolean capitals;
  private final Longest longest;
  private int wordBegin;
  private int termBegin;

  TermWalk(
      FoldedText text,
      LetterTrie<Entry[]> trie,
      Affixes affixes,
      boolean spacesOptional,
      boolean capitals,
      Longest longest) {
    this.text = text;
    this.units = text.units();
    this.trie = trie;
    this.affixes = affixes;
    prefixes = affixes.prefixes();
    this.spacesOptional = spacesOptional;
    this.capitals = capitals;
    this.longest = longest;
  }

  /** Offers all terms that begin at a word. */
  void from(int begin) {
    wordBegin = begin;
    termBegin = begin;
    letters(LetterTrie.ROOT, begin, false, false);
    behindPrefixes(LetterTrie.ROOT, begin, true);
  }

  /** A word behind the first of a term. */
  private void word(int node, int begin, boolean affixed) {
    if (begin < units.length) {
      letters(node, begin, affixed, false);
      behindPrefixes(node, begin, false);
    }
  }

  /**
   * Goes on behind all that may be glued before a word.
   *
   * @param first whether the word is the first of a term
   */
  private void behindPrefixes(int node, int begin, boolean first) {
    int at = LetterTrie.ROOT;
    for (int end = begin + 1; end < units.length; end++) {
      at = prefixes.child(at, units[end - 1]);
      if (at == LetterTrie.NONE) {
        return;
      }

      Prefix[] here = prefixes.value(at);
      if (here != null) {
        for (Prefix prefix : here) {
          int behind = descendant(node, prefix.stands());
          if (behind != LetterTrie.NONE) {
            termBegin = first ? begin + prefix.outside() : termBegin;
            letters(behind, end, true, true);
          }
        }
      }
    }
  }

  private int descendant(int node, String path) {
    int descendant = node;
    for (int i = 0; i < path.length() && descendant != LetterTrie.NONE; i++) {
      descendant = trie.child(descendant, path.charAt(i));
    }

    return descendant;
  }

  /**
   * The letters of a word, from one that stands at {@code begin} on.
   *
   * @param affixed whether any word of the term has a clitic up to here
   * @param clitic whether this word has one before it
   */
  private void letters(int from, int begin, boolean affixed, boolean clitic) {
    int node = from;
    for (int i = begin; i < units.length && TermPattern.isLetter(units[i]); i++) {
      int capital = capitals ? capital(node, i) : LetterTrie.NONE;
      if (capital != LetterTrie.NONE) {
        ends(capital, i + 1, affixed, clitic);
        letters(capital, i + 1, affixed, clitic);
      }

      node = trie.child(node, units[i]);
      if (node == LetterTrie.NONE) {
        return;
      }

      ends(node, i + 1, affixed, clitic);
    }
  }

  private int capital(int node, int at) {
    char raw = text.raw().charAt(text.rawBegin(at));
    if (raw == units[at] || !Character.isUpperCase(raw)) {
      return LetterTrie.NONE;
    }

    char upper = Character.toUpperCase(units[at]);
    return upper == units[at] ? LetterTrie.NONE : trie.child(node, upper);
  }

  /** Where a word of a term may end with the letter before {@code end}. */
  private void ends(int node, int end, boolean affixed, boolean clitic) {
    if (trie.value(node) == null) {
      return;
    }

    int star = clitic ? LetterTrie.NONE : trie.child(node, TermPattern.STAR);
    if (star != LetterTrie.NONE) {
      int last = end;
      while (last < units.length && CharClass.of(units[last]) == CharClass.LETTER) {
        last++;
      }

      offer(star, last, last, affixed);
      separated(star, last, affixed);
    }

    int next = trie.child(node, TermPattern.SPACE);
    if (next == LetterTrie.NONE && trie.value(node).length == 0) {
      return;
    }

    int last = affixes.wordEnd(text, end);
    if (last >= 0) {
      offer(node, end, last, affixed || last > end);
      separated(node, last, affixed || last > end);
    }

    if (next != LetterTrie.NONE && (spacesOptional || text.joinerBefore(end))) {
      word(next, end, affixed);
    }
  }

  private void offer(int node, int end, int wordEnd, boolean affixed) {
    Entry[] entries = trie.value(node);
    if (entries == null) {
      return;
    }

    for (Entry entry : entries) {
      boolean fits =
          !(affixed && entry.conditions().exact())
              && (entry.conditions().isFree()
                  || entry.conditions().holds(units, wordBegin, wordEnd));
      if (fits) {
        longest.offer(entry, termBegin, end);
      }
    }
  }

  /** Goes on behind the space or hyphen at {@code end}, if the term does. */
  private void separated(int node, int end, boolean affixed) {
    int next = trie.child(node, TermPattern.SPACE);
    if (next != LetterTrie.NONE) {
      int begin = end;
      while (begin < units.length
          && begin - end <= LONGEST_SEPARATOR
          && (units[begin] == ' ' || units[begin] == '-')) {
        begin++;
      }

      if (begin > end && begin - end <= LONGEST_SEPARATOR) {
        word(next, begin, affixed);
      }
    }
  }
}
