package rabita.text;

/**
 * Cuts a text into the surface tokens of Universal Dependencies: a word with its clitics, a number
 * with its separators, each punctuation mark for itself but runs of the same mark together.
 *
 * <p>One pass, linear in the text. Example (English): {@code "Don't ask the U.S. at 10:30..."}
 * gives {@code Don't | ask | the | U.S. | at | 10:30 | ...}.
 */
public final class Tokenizer {
  private static final char TATWEEL = '\u0640';

  private final Hyphens hyphens;
  private final Abbreviations abbreviations;

  Tokenizer(Hyphens hyphens, Abbreviations abbreviations) {
    this.hyphens = hyphens;
    this.abbreviations = abbreviations;
  }

  /** The tokens of a text; none for a text of white space. */
  public Tokens tokenize(String text) {
    Tokens tokens = new Tokens(text.length() / 5 + 8);
    int i = 0;
    int mailSign = -1;
    while (i < text.length()) {
      mailSign = mailSign < i ? nextMailSign(text, i) : mailSign;
      switch (CharClass.at(text, i)) {
        case CharClass.LETTER, CharClass.DIGIT -> i = word(text, i, mailSign, tokens);
        case CharClass.PUNCTUATION -> i = marks(text, i, TokenKind.PUNCTUATION, tokens);
        case CharClass.SYMBOL -> i = marks(text, i, TokenKind.SYMBOL, tokens);
        default -> i += CharClass.width(text, i);
      }
    }

    return tokens;
  }

  private static int nextMailSign(String text, int from) {
    int at = text.indexOf('@', from);
    return at < 0 ? text.length() : at;
  }

  private int word(String text, int begin, int mailSign, Tokens tokens) {
    int mail = Addresses.mailEnd(text, begin, mailSign);
    if (mail > 0) {
      tokens.add(begin, mail, TokenKind.WORD);
      return mail;
    }

    boolean letters = false;
    int i = begin;
    int end = begin;
    while (i < text.length()) {
      byte charClass = CharClass.at(text, i);
      if (charClass == CharClass.LETTER || charClass == CharClass.DIGIT) {
        letters |= charClass == CharClass.LETTER;
        i += CharClass.width(text, i);
        end = i;
      } else if (text.charAt(i) == TATWEEL && stretchEnd(text, begin, i) > i) {
        i = stretchEnd(text, begin, i);
        end = i;
      } else if (charClass == CharClass.FORMAT || joins(text, begin, i)) {
        i += CharClass.width(text, i);
      } else {
        int address = letters ? Addresses.end(text, begin, i) : -1;
        end = Math.max(end, address);
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
      case '-', '\u2010', '\u2011' ->
          isWord(before) && isWord(after) && hyphens.join(text, begin, i);
      default -> false;
    };
  }

  /**
   * Where the run of tatweels at {@code i} ends that stands inside a word, or behind a letter that
   * stands for a word (هـ); else {@code i}: it is a dash.
   */
  private static int stretchEnd(String text, int begin, int i) {
    int end = i;
    while (end < text.length() && text.charAt(end) == TATWEEL) {
      end++;
    }

    boolean inside =
        end < text.length() && CharClass.of(text.charAt(end)) == CharClass.LETTER
            || i == begin + 1
            || CharClass.of(text.charAt(i - 2)) != CharClass.LETTER;
    return inside && CharClass.of(text.charAt(i - 1)) == CharClass.LETTER ? end : i;
  }

  private static boolean isWord(byte charClass) {
    return charClass == CharClass.LETTER || charClass == CharClass.DIGIT;
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

  private static int marks(String text, int begin, TokenKind kind, Tokens tokens) {
    int end = Marks.end(text, begin);
    tokens.add(begin, end, kind);
    return end;
  }
}
