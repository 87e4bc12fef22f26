package rabita.dates;

import java.util.List;
import rabita.dates.Sense.Kind;
import rabita.text.FoldedText;

/**
 * What a language writes directly before or after a word or number of a date; all folded.
 *
 * @param proclitics strings glued before a word, outside its span, longest first
 * @param suffixes words that may be written without a space after another ("تیرماه")
 * @param ordinalEndings endings of ordinals in digits ("27th")
 * @param decadeEndings endings of decades in digits ("1980s")
 * @param capitals true where an ambiguous word counts only with a capital letter ("May", "may")
 * @param classEndings endings that put an unknown word into a word class ("पहुंचेगा" is future)
 */
record WordForms(
    List<String> proclitics,
    List<String> suffixes,
    List<String> ordinalEndings,
    List<String> decadeEndings,
    boolean capitals,
    ClassEndings classEndings) {

  /** Length of the longest proclitic at an index, 0 where there is none. */
  int procliticAt(FoldedText text, int from) {
    return shorterProclitic(text, from, Integer.MAX_VALUE);
  }

  /** Length of the longest proclitic that is shorter than {@code than}, or 0. */
  int shorterProclitic(FoldedText text, int from, int than) {
    for (String proclitic : proclitics) {
      if (proclitic.length() < than && startsWith(text, from, proclitic)) {
        return proclitic.length();
      }
    }

    return 0;
  }

  /** Index after the suffix that a joiner ties to a word, or {@code at} where there is none. */
  int endOfTiedSuffix(FoldedText text, int at) {
    return text.joinerBefore(at) ? endOf(suffixes, text, at) : at;
  }

  /** Index before the suffix of a word, or its beginning where it has none. */
  int cutBeforeSuffix(FoldedText text, int from, int end) {
    for (String suffix : suffixes) {
      int cut = end - suffix.length();
      if (cut > from + 1 && startsWith(text, cut, suffix)) {
        return cut;
      }
    }

    return from;
  }

  int endOfOrdinal(FoldedText text, int at) {
    return endOf(ordinalEndings, text, at);
  }

  int endOfDecade(FoldedText text, int at) {
    return endOf(decadeEndings, text, at);
  }

  /** False for an ambiguous word in small letters, where the language has capitals. */
  boolean isWritten(FoldedText text, int from, Lexeme lexeme) {
    return !capitals
        || !Character.isLowerCase(text.raw().charAt(text.rawBegin(from)))
        || lexeme.senses().stream().allMatch(one -> one.clear() || one.kind() == Kind.UNIT);
  }

  private static int endOf(List<String> endings, FoldedText text, int at) {
    for (String ending : endings) {
      int end = at + ending.length();
      if (startsWith(text, at, ending) && Lexicon.isWordEnd(text, end)) {
        return end;
      }
    }

    return at;
  }

  static boolean startsWith(FoldedText text, int from, String expected) {
    if (from + expected.length() > text.length()) {
      return false;
    }

    for (int i = 0; i < expected.length(); i++) {
      if (text.charAt(from + i) != expected.charAt(i)) {
        return false;
      }
    }

    return true;
  }
}
