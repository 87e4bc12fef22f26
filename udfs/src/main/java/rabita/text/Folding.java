package rabita.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The table behind {@link FoldedText}: what each UTF-16 unit becomes when text is folded for
 * matching.
 *
 * <p>Folding is the same for every language. It removes only what writers of one language use
 * interchangeably: case, look-alike letters of Arabic script, vowel marks, digits of other scripts,
 * nukta, invisible characters. It follows Unicode NFKD (UAX 15) and adds the mappings below.
 */
public final class Folding {
  static final char ZERO_WIDTH_NON_JOINER = '\u200C';
  static final char DEVANAGARI_VIRAMA = '\u094D';
  static final char DEVANAGARI_ANUSVARA = '\u0902';
  static final char COMBINING_BREVE = '\u0306';
  static final char CYRILLIC_I = '\u0438';
  static final char CYRILLIC_SHORT_I = '\u0439';

  private static final char DEVANAGARI_CANDRABINDU = '\u0901';
  private static final char DEVANAGARI_NUKTA = '\u093C';
  private static final char ALEF = '\u0627';
  private static final char KEHEH = '\u06A9';
  private static final char FARSI_YEH = '\u06CC';
  private static final char HEH = '\u0647';

  /** The nasals of Devanagari, each with the first and last stop that it may melt with. */
  private static final String NASALS = "\u0919\u091E\u0923\u0928\u092E";

  private static final String FIRST_STOPS = "\u0915\u091A\u091F\u0924\u092A";
  private static final String LAST_STOPS = "\u0918\u091D\u0922\u0927\u092D";

  /**
   * Folded to nothing. No text may hold this unit (Unicode noncharacter); if one does, it is
   * dropped.
   */
  static final char DROPPED = '\uFFFF';

  /** Folded to the several characters of {@link #expansion(char)}. */
  static final char EXPANDED = '\uFFFE';

  private static final char[] TABLE = new char[0x10000];
  private static final String[] EXPANSIONS = new String[0x10000];

  static {
    for (int c = 0; c < TABLE.length; c++) {
      String folded = foldUnit((char) c);
      TABLE[c] = folded.isEmpty() ? DROPPED : folded.length() == 1 ? folded.charAt(0) : EXPANDED;
      EXPANSIONS[c] = folded.length() > 1 ? folded : null;
    }
  }

  private Folding() {}

  /**
   * Folds a name or word of a data file.
   *
   * @param raw any text, not null
   * @return the folded form; {@code fold("Шри\u2011Ланка")} is {@code "шри-ланка"}
   */
  public static String fold(String raw) {
    return FoldedText.of(raw).folded();
  }

  /** What one unit becomes: itself, another unit, {@link #DROPPED} or {@link #EXPANDED}. */
  static char unit(char c) {
    return TABLE[c];
  }

  static String expansion(char c) {
    return EXPANSIONS[c];
  }

  /** True where nasal and virama before the stop are another spelling of anusvara. */
  static boolean meltsIntoAnusvara(char nasal, char stop) {
    int row = NASALS.indexOf(nasal);
    return row >= 0 && stop >= FIRST_STOPS.charAt(row) && stop <= LAST_STOPS.charAt(row);
  }

  /** True for characters that have no shape of their own: bidi marks, joiners, U+FEFF. */
  static boolean isFormat(char c) {
    return Character.getType(c) == Character.FORMAT;
  }

  private static String foldUnit(char c) {
    if (c == DROPPED || c == EXPANDED) {
      return "";
    }

    if (Character.isSurrogate(c) || isHangul(c)) {
      return String.valueOf(c);
    }

    if (isLineEnd(c)) {
      return "\n";
    }

    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return " ";
    }

    if (Character.isDigit(c)) {
      return String.valueOf((char) ('0' + Character.digit(c, 10)));
    }

    if (c == Character.toLowerCase(CYRILLIC_SHORT_I)
        || Character.toLowerCase(c) == CYRILLIC_SHORT_I) {
      return String.valueOf(CYRILLIC_SHORT_I);
    }

    boolean whole = Character.getType(c) == Character.OTHER_NUMBER || isFormat(c);
    String decomposed =
        whole ? String.valueOf(c) : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    String lower = decomposed.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    lower
        .chars()
        .map(unit -> foldSimple((char) unit))
        .filter(unit -> unit != DROPPED)
        .forEach(unit -> folded.append((char) unit));
    return folded.toString();
  }

  private static char foldSimple(char c) {
    if (isFormat(c) || isDroppedMark(c)) {
      return DROPPED;
    }

    switch (c) {
      case '\u0671', '\u0672', '\u0673':
        return ALEF;
      case '\u0643', '\u06AA':
        return KEHEH;
      case '\u064A', '\u0649':
        return FARSI_YEH;
      case '\u0629', '\u06C1', '\u06C3', '\u06BE', '\u06D5':
        return HEH;
      case '\u0131':
        return 'i';
      case '\u2018', '\u2019', '\u02BC', '\u02BB', '\u2032', '\u00B4', '`':
        return '\'';
      case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB':
        return '"';
      case '\u060C':
        return ',';
      case '\u2212':
        return '-';
      case DEVANAGARI_CANDRABINDU:
        return DEVANAGARI_ANUSVARA;
      default:
        return Character.getType(c) == Character.DASH_PUNCTUATION ? '-' : c;
    }
  }

  private static boolean isDroppedMark(char c) {
    return c == '\u0640'
        || c == DEVANAGARI_NUKTA
        || c >= '\u0300' && c <= '\u036F'
        || Character.getType(c) == Character.NON_SPACING_MARK && c >= '\u0610' && c <= '\u06ED';
  }

  static boolean isLineEnd(char c) {
    return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isHangul(char c) {
    return c >= '\uAC00' && c <= '\uD7A3';
  }

  /** Room for the units of a text, grown when expansions need it. */
  static char[] grow(char[] units, int needed) {
    return needed <= units.length
        ? units
        : Arrays.copyOf(units, Math.max(needed, units.length * 2));
  }
}
