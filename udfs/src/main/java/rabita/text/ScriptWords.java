package rabita.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * Reads a text word by word, each in one script, as the language profiles spell them: lower case,
 * without vowel marks, tatweel, nukta and invisible characters. A zero width non-joiner ends a word
 * in Arabic script and means nothing in others.
 *
 * <p>Example: {@code "AMەکانی می‌شود"} has the words am, ەکانی, می and شود.
 */
final class ScriptWords {
  private static final char DEVANAGARI_NUKTA = '\u093C';
  private static final char EYELASH_RA = '\u0931';
  private static final char TATWEEL = '\u0640';
  private static final char BREAK = 0;
  private static final char DROPPED = 1;
  private static final int LONGEST = 48;
  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();
  private static final char[] FOLD = new char[0x10000];
  private static final byte[] SCRIPT = new byte[0x10000];

  static {
    for (int c = 0; c < FOLD.length; c++) {
      UnicodeScript script = UnicodeScript.of(c);
      FOLD[c] = fold((char) c, script);
      SCRIPT[c] = (byte) script.ordinal();
    }
  }

  private final String text;
  private final char[] letters = new char[LONGEST];
  private int next;
  private int length;
  private byte script;

  ScriptWords(String text) {
    this.text = text;
  }

  /** Goes to the next word; false at the text's end. */
  boolean next() {
    length = 0;
    while (next < text.length() && length < LONGEST) {
      char c = text.charAt(next);
      char folded = FOLD[c];
      if (folded == BREAK || (length > 0 && isOther(c, folded))) {
        if (length > 0) {
          return true;
        }
      } else if (folded != DROPPED) {
        script = SCRIPT[c];
        letters[length++] = folded;
      }

      next++;
    }

    return length > 0;
  }

  /** The word's letters in the first {@link #length()} places; overwritten by the next word. */
  char[] letters() {
    return letters;
  }

  /** Number of letters, at most 48: a longer run of letters comes in pieces. */
  int length() {
    return length;
  }

  UnicodeScript script() {
    return SCRIPTS[script & 0xFF];
  }

  String word() {
    return new String(letters, 0, length);
  }

  private boolean isOther(char c, char folded) {
    return folded == DROPPED
        ? c == Folding.ZERO_WIDTH_NON_JOINER && script() == UnicodeScript.ARABIC
        : SCRIPT[c] != script;
  }

  private static char fold(char c, UnicodeScript script) {
    if (c == TATWEEL || c == DEVANAGARI_NUKTA) {
      return DROPPED;
    }

    if (script == UnicodeScript.DEVANAGARI && Character.isLetter(c) && c != EYELASH_RA) {
      return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }

    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          script == UnicodeScript.INHERITED || script == UnicodeScript.ARABIC ? DROPPED : c;
      case Character.FORMAT -> DROPPED;
      default ->
          Character.isLetter(c) && script != UnicodeScript.COMMON
              ? Character.toLowerCase(c)
              : BREAK;
    };
  }
}
