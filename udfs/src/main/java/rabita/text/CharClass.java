package rabita.text;

/** What a character is to the tokenizer; one table look-up for each UTF-16 unit. */
public final class CharClass {
  static final byte SPACE = 0;
  static final byte LINE_END = 1;
  static final byte FORMAT = 2;

  /** Letters, letter numbers and the marks on letters. */
  public static final byte LETTER = 3;

  /** Decimal digits of any script. */
  public static final byte DIGIT = 4;

  static final byte PUNCTUATION = 5;
  static final byte SYMBOL = 6;

  private static final int TATWEEL = 0x640;
  private static final byte[] TABLE = new byte[0x10000];

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] = classify(c);
    }
  }

  private CharClass() {}

  /** Class of one unit; a surrogate is a symbol. */
  public static byte of(char c) {
    return TABLE[c];
  }

  /** Class of the character that begins at {@code i}; a lone surrogate is a symbol. */
  static byte at(String text, int i) {
    char c = text.charAt(i);
    return Character.isSurrogate(c) ? classify(text.codePointAt(i)) : TABLE[c];
  }

  /** 2 where a surrogate pair begins at {@code i}, else 1. */
  static int width(String text, int i) {
    return Character.charCount(text.codePointAt(i));
  }

  private static byte classify(int c) {
    if (c < 0x10000 && Folding.isLineEnd((char) c)) {
      return LINE_END;
    }

    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return SPACE;
    }

    if (c == TATWEEL) {
      return PUNCTUATION;
    }

    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.CONTROL -> FORMAT;
      case Character.UPPERCASE_LETTER,
              Character.LOWERCASE_LETTER,
              Character.TITLECASE_LETTER,
              Character.MODIFIER_LETTER,
              Character.OTHER_LETTER,
              Character.LETTER_NUMBER,
              Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
          LETTER;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
          PUNCTUATION;
      default -> SYMBOL;
    };
  }
}
