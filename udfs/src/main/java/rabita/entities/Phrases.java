package rabita.entities;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import rabita.text.CharClass;
import rabita.text.LetterTrie;

/**
 * Folded phrases that may stand next to a name, followed letter by letter away from it: the time
 * that a look takes does not grow with their number.
 */
public final class Phrases {
  static final Phrases NONE = new Phrases(List.of());

  private static final String OPENERS = "\"'([";
  private static final String CLOSERS = "\"')]";

  /**
   * So few are compared one by one: there are thousands of short lists, and a trie has its size.
   */
  private static final int FEW = 4;

  private final String[] few;
  private final LetterTrie<String> forwards;
  private final LetterTrie<String> backwards;

  Phrases(Collection<String> phrases) {
    boolean many = phrases.size() > FEW;
    few = many ? new String[0] : phrases.toArray(String[]::new);
    forwards = many ? trie(phrases, phrase -> phrase) : null;
    backwards = many ? trie(phrases, Phrases::reversed) : null;
  }

  boolean isEmpty() {
    return few.length == 0 && forwards == null;
  }

  /**
   * True where one of the phrases ends right before {@code begin}: a space between or none, and a
   * quotation mark or bracket that opens at the name.
   */
  boolean anyBefore(char[] units, int begin) {
    if (isEmpty() || begin == 0) {
      return false;
    }

    return anyEndsAt(units, begin)
        || OPENERS.indexOf(units[begin - 1]) >= 0 && anyEndsAt(units, begin - 1);
  }

  /** True where one of the phrases begins right behind {@code end}, as before it. */
  boolean anyAfter(char[] units, int end) {
    if (isEmpty() || end >= units.length) {
      return false;
    }

    return anyBeginsAt(units, end)
        || CLOSERS.indexOf(units[end]) >= 0 && anyBeginsAt(units, end + 1);
  }

  private boolean anyEndsAt(char[] units, int begin) {
    int end = begin > 0 && units[begin - 1] == ' ' ? begin - 1 : begin;
    if (backwards != null) {
      return anyEndsBackwards(units, end);
    }

    for (String phrase : few) {
      if (endsAt(units, end, phrase)) {
        return true;
      }
    }

    return false;
  }

  private boolean anyEndsBackwards(char[] units, int end) {
    int node = LetterTrie.ROOT;
    for (int i = end - 1; i >= 0; i--) {
      node = backwards.child(node, units[i]);
      if (node == LetterTrie.NONE) {
        return false;
      }

      if (backwards.value(node) != null && (i == 0 || isEdge(units[i - 1], units[i]))) {
        return true;
      }
    }

    return false;
  }

  private boolean anyBeginsAt(char[] units, int end) {
    int begin = end < units.length && units[end] == ' ' ? end + 1 : end;
    if (forwards != null) {
      return anyBeginsForwards(units, begin);
    }

    for (String phrase : few) {
      if (beginsAt(units, begin, phrase)) {
        return true;
      }
    }

    return false;
  }

  private boolean anyBeginsForwards(char[] units, int begin) {
    int node = LetterTrie.ROOT;
    for (int i = begin; i < units.length; i++) {
      node = forwards.child(node, units[i]);
      if (node == LetterTrie.NONE) {
        return false;
      }

      if (forwards.value(node) != null
          && (i + 1 == units.length || isEdge(units[i + 1], units[i]))) {
        return true;
      }
    }

    return false;
  }

  private static boolean endsAt(char[] units, int end, String phrase) {
    int begin = end - phrase.length();
    return begin >= 0
        && matches(units, begin, phrase)
        && (begin == 0 || isEdge(units[begin - 1], phrase.charAt(0)));
  }

  private static boolean beginsAt(char[] units, int begin, String phrase) {
    int end = begin + phrase.length();
    return end <= units.length
        && matches(units, begin, phrase)
        && (end == units.length || isEdge(units[end], phrase.charAt(phrase.length() - 1)));
  }

  private static boolean matches(char[] units, int begin, String phrase) {
    for (int i = 0; i < phrase.length(); i++) {
      if (units[begin + i] != phrase.charAt(i)) {
        return false;
      }
    }

    return true;
  }

  private static boolean isEdge(char outside, char inside) {
    return !isLetter(outside) || !isLetter(inside);
  }

  /** True for letters and marks; a match never begins or ends between two of them. */
  static boolean isLetter(char c) {
    return CharClass.of(c) == CharClass.LETTER;
  }

  private static LetterTrie<String> trie(
      Collection<String> phrases, UnaryOperator<String> direction) {
    Map<String, String> keys = new TreeMap<>();
    phrases.forEach(phrase -> keys.put(direction.apply(phrase), phrase));
    return LetterTrie.of(keys, String[]::new);
  }

  private static String reversed(String phrase) {
    return new StringBuilder(phrase).reverse().toString();
  }
}
