package rabita.dates;

import java.util.ArrayList;
import java.util.List;
import rabita.dates.Sense.Kind;
import rabita.text.FoldedText;

/** Cuts a folded text into tokens in one pass. */
final class Scanner {
  private final Lexicon lexicon;
  private final WordForms forms;

  /**
   * A scanner for one language.
   *
   * @param lexicon its words
   * @param forms what may stand before and after them
   */
  Scanner(Lexicon lexicon, WordForms forms) {
    this.lexicon = lexicon;
    this.forms = forms;
  }

  /** The tokens of a text; a word that has nothing to do with dates is a token without meaning. */
  List<Token> scan(FoldedText text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 8);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ' ') {
        i++;
      } else if (isDigit(c)) {
        i = scanDigits(text, i, tokens);
      } else if (Lexicon.isWordPart(c)) {
        i = scanWord(text, i, tokens);
      } else {
        tokens.add(new Token(i, i + 1, Punctuation.lexeme(c)));
        i++;
      }
    }

    return tokens;
  }

  private int scanDigits(FoldedText text, int from, List<Token> tokens) {
    int end = from;
    int value = 0;
    while (end < text.length() && isDigit(text.charAt(end))) {
      value = end - from < Lexeme.MOST_DIGITS ? value * 10 + text.charAt(end) - '0' : 0;
      end++;
    }

    int digits = end - from;
    boolean afterName = isAfterUnknownWord(text, from, tokens);
    if (digits > Lexeme.MOST_DIGITS || afterName) {
      tokens.add(new Token(from, end, Lexeme.OTHER));
      return end;
    }

    int ordinalEnd = forms.endOfOrdinal(text, end);
    int decadeEnd = forms.endOfDecade(text, end);
    if (ordinalEnd == end && decadeEnd == end) {
      tokens.add(new Token(from, end, Lexeme.number(value, digits)));
      return end;
    }

    List<Sense> senses = new ArrayList<>(2);
    if (decadeEnd > end && value % 10 == 0) {
      senses.add(new Sense(Kind.DECADE, value, true));
    }

    if (ordinalEnd > end) {
      senses.add(new Sense(Kind.ORDINAL, value, true));
    }

    if (senses.isEmpty()) {
      tokens.add(new Token(from, end, Lexeme.number(value, digits)));
      return end;
    }

    int whole = senses.get(0).kind() == Kind.DECADE ? decadeEnd : Math.max(end, ordinalEnd);
    tokens.add(new Token(from, whole, Lexeme.digits(senses, digits)));
    return whole;
  }

  private static boolean isAfterUnknownWord(FoldedText text, int at, List<Token> tokens) {
    if (tokens.isEmpty()) {
      return false;
    }

    Token last = tokens.get(tokens.size() - 1);
    return last.end() == at && last.lexeme() == Lexeme.OTHER && isLatin(text.charAt(at - 1));
  }

  private int scanWord(FoldedText text, int from, List<Token> tokens) {
    Lexicon.Hit hit = lexicon.longest(text, from);
    if (hit.found()) {
      boolean counts = forms.isWritten(text, from, hit.lexeme());
      int whole = hit.lexeme().isName() ? forms.endOfTiedSuffix(text, hit.end()) : hit.end();
      Lexeme lexeme = whole > hit.end() ? hit.lexeme().inCompany() : hit.lexeme();
      tokens.add(new Token(from + hit.hidden(), whole, counts ? lexeme : lexeme.inSmall()));
      return whole;
    }

    int end = endOfWord(text, from);
    int proclitic = forms.procliticAt(text, from);
    while (proclitic > 0 && from + proclitic < end) {
      Lexicon.Hit rest = lexicon.longest(text, from + proclitic);
      if (rest.found()) {
        tokens.add(new Token(from, from + proclitic, lexicon.exact(text, from, from + proclitic)));
        tokens.add(new Token(from + proclitic + rest.hidden(), rest.end(), rest.lexeme()));
        return rest.end();
      }

      proclitic = forms.shorterProclitic(text, from, proclitic);
    }

    int cut = forms.cutBeforeSuffix(text, from, end);
    Lexeme first = cut > from ? lexicon.exact(text, from, cut) : Lexeme.OTHER;
    if (first.isName()) {
      tokens.add(new Token(from, end, first.inCompany()));
      return end;
    }

    tokens.add(new Token(from, end, forms.classEndings().lexeme(text, from, end)));
    return end;
  }

  private static int endOfWord(FoldedText text, int from) {
    int end = from;
    while (end < text.length() && Lexicon.isWordPart(text.charAt(end))) {
      end++;
    }

    return end;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
