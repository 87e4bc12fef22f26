package rabita.text;

import java.util.List;
import java.util.Set;

/**
 * Where a hyphen stands inside a token of a language.
 *
 * @param joins whether a hyphen between letters, or behind a number, joins
 * @param partsNames whether a hyphen behind a capital or before one parts two tokens all the same
 * @param prefixes folded first parts whose hyphen always joins (e-mail)
 * @param suffixes folded last parts whose hyphen always joins
 * @param links folded endings of a first part whose hyphen always joins
 */
record Hyphens(
    boolean joins,
    boolean partsNames,
    Set<String> prefixes,
    Set<String> suffixes,
    List<String> links) {

  private static final int LONGEST = 16;
  private static final int LINE_NUMBER = 4;
  private static final String OPENERS = "\"'`«„“‘([-\u2013\u2014";
  private static final String ENDS = ".!?\u2026:";

  /** True where the hyphen at {@code i} stands inside the token that begins at {@code begin}. */
  boolean join(String text, int begin, int i) {
    boolean digitBefore = CharClass.of(text.charAt(i - 1)) == CharClass.DIGIT;
    boolean digitAfter = CharClass.of(text.charAt(i + 1)) == CharClass.DIGIT;
    if (digitBefore && digitAfter) {
      return isPhone(text, begin, i);
    }

    if (digitBefore || digitAfter) {
      return joins && digitBefore && Character.isLowerCase(text.charAt(i + 1));
    }

    int first = i;
    while (first > begin && CharClass.of(text.charAt(first - 1)) == CharClass.LETTER) {
      first--;
    }

    return isListed(text, first, i) || joins && (!partsNames || isOneWord(text, first, i));
  }

  /** True before four digits that end a number, behind one to three: 555-0123, 212-555-0123. */
  private static boolean isPhone(String text, int begin, int i) {
    int before = i;
    while (before > begin && CharClass.of(text.charAt(before - 1)) == CharClass.DIGIT) {
      before--;
    }

    int end = digitsEnd(text, i + 1);
    int after = end - i - 1;
    boolean more =
        after < LINE_NUMBER
            && end + 1 < text.length()
            && text.charAt(end) == '-'
            && digitsEnd(text, end + 1) - end - 1 == LINE_NUMBER;
    return i - before < LINE_NUMBER && (after == LINE_NUMBER || more);
  }

  private static int digitsEnd(String text, int begin) {
    int end = begin;
    while (end < text.length() && CharClass.of(text.charAt(end)) == CharClass.DIGIT) {
      end++;
    }

    return end;
  }

  private boolean isListed(String text, int first, int i) {
    if (i - first > LONGEST) {
      return false;
    }

    String before = Folding.fold(text.substring(first, i));
    if (prefixes.contains(before)) {
      return true;
    }

    int end = i + 1;
    while (end < text.length() && CharClass.of(text.charAt(end)) == CharClass.LETTER) {
      end++;
    }

    return end - i <= LONGEST && suffixes.contains(Folding.fold(text.substring(i + 1, end)))
        || links.stream().anyMatch(before::endsWith);
  }

  /** False for two names; a capital at a sentence's beginning makes no name. */
  private static boolean isOneWord(String text, int first, int i) {
    if (Character.isUpperCase(text.charAt(i + 1))) {
      return false;
    }

    return !Character.isUpperCase(text.charAt(first)) || isOpening(text, first);
  }

  private static boolean isOpening(String text, int begin) {
    int i = begin - 1;
    while (i >= 0
        && (CharClass.of(text.charAt(i)) == CharClass.SPACE
            || OPENERS.indexOf(text.charAt(i)) >= 0)) {
      i--;
    }

    return i < 0
        || CharClass.of(text.charAt(i)) == CharClass.LINE_END
        || ENDS.indexOf(text.charAt(i)) >= 0;
  }
}
