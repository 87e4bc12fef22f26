package rabita.text;

/**
 * Cuts a text into the surface tokens of Universal Dependencies: a word with its clitics, a number
 * with its separators, each punctuation mark for itself but runs of the same mark together.
 *
 * <p>One pass, linear in the text. Example (English): {@code "Don't ask the U.S. at 10:30..."}
 * gives {@code Don't | ask | the | U.S. | at | 10:30 | ...}.
 */
public final class Tokenizer {
  private final boolean hyphenJoins;
  private final Abbreviations abbreviations;

  Tokenizer(boolean hyphenJoins, Abbreviations abbreviations) {
    this.hyphenJoins = hyphenJoins;
    this.abbreviations = abbreviations;
  }

  /** The tokens of a text; none for a text of white space. */
  public Tokens tokenize(String text) {
    Tokens tokens = new Tokens(text.length() / 5 + 8);
    int i = 0;
    while (i < text.length()) {
      switch (CharClass.at(text, i)) {
        case CharClass.LETTER, CharClass.DIGIT -> i = word(text, i, tokens);
        case CharClass.PUNCTUATION -> i = run(text, i, TokenKind.PUNCTUATION, tokens);
        case CharClass.SYMBOL -> i = run(text, i, TokenKind.SYMBOL, tokens);
        default -> i++;
      }
    }

    return tokens;
  }

  private int word(String text, int begin, Tokens tokens) {
    boolean letters = false;
    int i = begin;
    int end = begin;
    while (i < text.length()) {
      byte charClass = CharClass.at(text, i);
      if (charClass == CharClass.LETTER || charClass == CharClass.DIGIT) {
        letters |= charClass == CharClass.LETTER;
        i += CharClass.width(text, i);
        end = i;
      } else if (charClass == CharClass.FORMAT || joins(text, begin, i)) {
        i++;
      } else if (isScheme(text, i)) {
        end = addressEnd(text, i);
        letters = true;
        break;
      } else {
        break;
      }
    }

    end = withPeriod(text, begin, end);
    tokens.add(begin, end, letters ? TokenKind.WORD : TokenKind.NUMBER);
    return Math.max(end, i);
  }

  /** True where the mark at {@code i} stands inside a word or number. */
  private boolean joins(String text, int begin, int i) {
    if (i + 1 >= text.length()) {
      return false;
    }

    byte before = CharClass.of(text.charAt(i - 1));
    byte after = CharClass.of(text.charAt(i + 1));
    boolean digits = before == CharClass.DIGIT && after == CharClass.DIGIT;
    boolean letters = before == CharClass.LETTER && after == CharClass.LETTER;
    return switch (text.charAt(i)) {
      case ',', ':', '/', '\u066B', '\u066C' -> digits;
      case '\'', '\u2019' -> letters;
      case '_' -> letters || digits;
      case '.' -> digits || letters && isInitial(text, begin, i);
      case '-', '\u2010', '\u2011' -> hyphenJoins && letters;
      default -> false;
    };
  }

  /** True where one letter alone stands before the period at {@code i} and one letter behind it. */
  private static boolean isInitial(String text, int begin, int i) {
    boolean before = i - begin == 1 || text.charAt(i - 2) == '.';
    return before
        && (i + 2 >= text.length() || CharClass.of(text.charAt(i + 2)) != CharClass.LETTER);
  }

  private int withPeriod(String text, int begin, int end) {
    if (end >= text.length() || text.charAt(end) != '.') {
      return end;
    }

    boolean doubled = end + 1 < text.length() && text.charAt(end + 1) == '.';
    return !doubled && abbreviations.keepPeriod(text, begin, end) ? end + 1 : end;
  }

  private static boolean isScheme(String text, int i) {
    return text.startsWith("://", i);
  }

  private static int addressEnd(String text, int begin) {
    int end = begin;
    while (end < text.length()
        && CharClass.of(text.charAt(end)) > CharClass.FORMAT
        && "\"<>«»".indexOf(text.charAt(end)) < 0) {
      end++;
    }

    while (end > begin && ".,;:!?)'".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }

    return Math.max(end, begin + 3);
  }

  private static int run(String text, int begin, TokenKind kind, Tokens tokens) {
    int width = CharClass.width(text, begin);
    int end = begin + width;
    char c = text.charAt(begin);
    if (width == 1 && ".-!?*=_'".indexOf(c) >= 0) {
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
    }

    tokens.add(begin, end, kind);
    return end;
  }
}
