package rabita.entities;

import java.util.List;

/** Looks at the folded words next to a name. */
final class Neighbours {
  private static final String OPENERS = "\"'([";
  private static final String CLOSERS = "\"')]";

  private Neighbours() {}

  /**
   * True where one of the phrases ends right before {@code begin}: a space between or none, and a
   * quotation mark or bracket that opens at the name.
   */
  static boolean anyBefore(char[] units, int begin, List<String> phrases) {
    if (phrases.isEmpty() || begin == 0) {
      return false;
    }

    return anyEndsAt(units, begin, phrases)
        || OPENERS.indexOf(units[begin - 1]) >= 0 && anyEndsAt(units, begin - 1, phrases);
  }

  /** True where one of the phrases begins right behind {@code end}, as before it. */
  static boolean anyAfter(char[] units, int end, List<String> phrases) {
    if (phrases.isEmpty() || end >= units.length) {
      return false;
    }

    return anyBeginsAt(units, end, phrases)
        || CLOSERS.indexOf(units[end]) >= 0 && anyBeginsAt(units, end + 1, phrases);
  }

  private static boolean anyEndsAt(char[] units, int begin, List<String> phrases) {
    int end = begin > 0 && units[begin - 1] == ' ' ? begin - 1 : begin;
    for (String phrase : phrases) {
      if (endsAt(units, end, phrase)) {
        return true;
      }
    }

    return false;
  }

  private static boolean anyBeginsAt(char[] units, int end, List<String> phrases) {
    int begin = end < units.length && units[end] == ' ' ? end + 1 : end;
    for (String phrase : phrases) {
      if (beginsAt(units, begin, phrase)) {
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
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
