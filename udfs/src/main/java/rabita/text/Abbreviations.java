package rabita.text;

import java.util.Set;

/**
 * The words of a language after which a period ends no sentence.
 *
 * @param never folded words whose period never ends a sentence (Mr, Dr)
 * @param maybe folded words whose period may also end one (etc, U.S)
 * @param periodJoins whether the period stands inside the token, as in English and Russian
 *     treebanks
 */
record Abbreviations(Set<String> never, Set<String> maybe, boolean periodJoins) {
  private static final int LONGEST = 16;

  /** True where the period at {@code end} belongs to the token that begins at {@code begin}. */
  boolean keepPeriod(String text, int begin, int end) {
    if (!periodJoins || end - begin > LONGEST) {
      return false;
    }

    return isInitials(text, begin, end) || contains(text, begin, end);
  }

  /** True where a period after the word from {@code begin} to {@code end} ends no sentence. */
  boolean isNever(String text, int begin, int end) {
    return end - begin <= LONGEST && never.contains(Folding.fold(text.substring(begin, end)));
  }

  boolean isMaybe(String text, int begin, int end) {
    return end - begin <= LONGEST && maybe.contains(Folding.fold(text.substring(begin, end)));
  }

  private boolean contains(String text, int begin, int end) {
    String folded = Folding.fold(text.substring(begin, end));
    return never.contains(folded) || maybe.contains(folded);
  }

  /** True for one capital letter, or letters with periods between them: J, U.S, т.е. */
  static boolean isInitials(String text, int begin, int end) {
    if (end - begin == 1) {
      return Character.isUpperCase(text.charAt(begin));
    }

    for (int i = begin + 1; i < end; i += 2) {
      if (text.charAt(i) != '.') {
        return false;
      }
    }

    return (end - begin) % 2 == 1;
  }
}
