package rabita.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import rabita.text.CharClass;

/**
 * Folded phrases that may stand next to a name, found by the letter that touches it: the time that
 * a look takes does not grow with their number.
 */
public final class Phrases {
  static final Phrases NONE = new Phrases(List.of());

  private static final String OPENERS = "\"'([";
  private static final String CLOSERS = "\"')]";
  private static final int FEW = 4;
  private static final int BUCKETS = 64;

  private final boolean empty;
  private final String[][] byFirst;
  private final String[][] byLast;

  Phrases(Collection<String> phrases) {
    List<String> all = phrases.stream().distinct().toList();
    empty = all.isEmpty();
    byFirst = buckets(all, 0);
    byLast = buckets(all, 1);
  }

  boolean isEmpty() {
    return empty;
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
    if (end > 0) {
      for (String phrase : byLast[units[end - 1] % byLast.length]) {
        if (endsAt(units, end, phrase)) {
          return true;
        }
      }
    }

    return false;
  }

  private boolean anyBeginsAt(char[] units, int end) {
    int begin = end < units.length && units[end] == ' ' ? end + 1 : end;
    if (begin < units.length) {
      for (String phrase : byFirst[units[begin] % byFirst.length]) {
        if (beginsAt(units, begin, phrase)) {
          return true;
        }
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

  /** The phrases by their first letter, or by their last. */
  private static String[][] buckets(List<String> phrases, int end) {
    List<List<String>> buckets = new ArrayList<>();
    int number = phrases.size() <= FEW ? 1 : BUCKETS;
    for (int i = 0; i < number; i++) {
      buckets.add(new ArrayList<>());
    }

    for (String phrase : phrases) {
      char touching = phrase.charAt(end * (phrase.length() - 1));
      buckets.get(touching % number).add(phrase);
    }

    return buckets.stream().map(bucket -> bucket.toArray(String[]::new)).toArray(String[][]::new);
  }
}
