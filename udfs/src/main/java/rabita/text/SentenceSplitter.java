package rabita.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups tokens into sentences. A line end ends a sentence; so do the marks . ! ? … and those of
 * Arabic, Urdu and Hindi, with the quotation marks and brackets that close behind them.
 *
 * <p>A period ends none after an abbreviation or initial, nor before a lower-case letter; one that
 * is glued to the next word ends none either, unless the mark can be nothing else (؟ ۔ । ॥).
 */
public final class SentenceSplitter {
  private static final String PERIODS = ".\u2026";
  private static final String CASED_MARKS = "!?\uFF01\uFF1F";
  private static final String PLAIN_MARKS = "\u061F\u06D4\u0964\u0965";
  private static final String CLOSERS = "\"')]}\u201D\u2019\u00BB`";

  private static final String QUOTES = "\"'`\u00AB\u201C\u201E\u2018";
  private static final String GOING_ON = ",;:\u060C\u061B";

  private final Abbreviations abbreviations;
  private final SentenceRules rules;

  SentenceSplitter(Abbreviations abbreviations, SentenceRules rules) {
    this.abbreviations = abbreviations;
    this.rules = rules;
  }

  /** The sentences of a text whose tokens are given; together they hold every token once. */
  public List<Sentence> split(String text, Tokens tokens) {
    List<Sentence> sentences = new ArrayList<>();
    LineEnds lines = new LineEnds(text, tokens, rules);
    int first = 0;
    int i = 0;
    while (i < tokens.size()) {
      int last = isLast(text, tokens, i) ? i : endsAt(text, tokens, first, i);
      if (last < 0 && lines.endsAt(first, i)) {
        last = i;
      }

      if (last >= 0) {
        sentences.add(sentence(tokens, first, last));
        first = last + 1;
        i = first;
      } else {
        i++;
      }
    }

    return sentences;
  }

  private static Sentence sentence(Tokens tokens, int first, int last) {
    return new Sentence(tokens.begin(first), tokens.end(last), first, last - first + 1);
  }

  /** The last token of the sentence that ends at or just behind token {@code i}; -1 for none. */
  private int endsAt(String text, Tokens tokens, int first, int i) {
    char mark = text.charAt(tokens.end(i) - 1);
    boolean period = PERIODS.indexOf(mark) >= 0;
    boolean cased = CASED_MARKS.indexOf(mark) >= 0;
    boolean plain = PLAIN_MARKS.indexOf(mark) >= 0;
    if (!period && !cased && !plain) {
      return -1;
    }

    int last = lastMark(text, tokens, i);
    if (isLast(text, tokens, last)) {
      return last;
    }

    int next = tokens.begin(last + 1);
    boolean glued = tokens.end(last) == next;
    if (plain) {
      boolean goesOn = glued && last > i && GOING_ON.indexOf(text.charAt(next)) >= 0;
      boolean linked = last == i && isLink(text, tokens, i - 1) && isLink(text, tokens, i + 1);
      return !goesOn && !linked && isPlainEnd(text, tokens, i) ? last : -1;
    }

    if (glued || period && PERIODS.indexOf(text.charAt(next)) >= 0) {
      return -1;
    }

    int letter = text.codePointAt(next);
    if (Character.isLowerCase(letter)) {
      return last == i && isLowerStart(text, tokens, i) ? i : -1;
    }

    if (last > i && isBracketedNumber(text, tokens, last + 1)) {
      return -1;
    }

    boolean quoted = last > i && text.charAt(tokens.begin(last)) != ')';
    return period && goesOn(text, tokens, first, i, next, quoted) ? -1 : last;
  }

  /** True for a year or the like in brackets. */
  private static boolean isBracketedNumber(String text, Tokens tokens, int i) {
    return text.charAt(tokens.begin(i)) == '('
        && i + 1 < tokens.size()
        && tokens.kind(i + 1) == TokenKind.NUMBER;
  }

  /** The first character behind quotation marks that open. */
  private static char afterQuotes(String text, int begin) {
    int i = begin;
    while (i + 1 < text.length() && QUOTES.indexOf(text.charAt(i)) >= 0) {
      i++;
    }

    return text.charAt(i);
  }

  /** The last of the marks, quotation marks, brackets and faces that stand behind a mark. */
  private static int lastMark(String text, Tokens tokens, int i) {
    int last = i;
    while (!isLast(text, tokens, last) && closes(text, tokens, last + 1)) {
      last++;
    }

    return last;
  }

  /** Dots before a letter without case end no sentence; nor does an abbreviation. */
  private boolean goesOn(String text, Tokens tokens, int first, int i, int next, boolean quoted) {
    boolean dots = tokens.end(i) - tokens.begin(i) > 2 || text.charAt(tokens.begin(i)) != '.';
    int letter = text.codePointAt(next);
    boolean caseless = Character.isLetter(letter) && !Character.isUpperCase(letter);
    if (dots && caseless && tokens.kind(i) == TokenKind.PUNCTUATION) {
      return true;
    }

    char opening = afterQuotes(text, next);
    boolean upper =
        Character.isUpperCase(opening) || opening != letter && Character.isDigit(opening);
    return isAbbreviated(text, tokens, first, i, upper, quoted || isStarter(text, tokens, i + 1));
  }

  /** In careless writing a sentence may begin small, behind a word that is no abbreviation. */
  private boolean isLowerStart(String text, Tokens tokens, int i) {
    if (rules.lowerStarts() == 0
        || i == 0
        || tokens.kind(i) != TokenKind.PUNCTUATION
        || tokens.kind(i - 1) != TokenKind.WORD
        || tokens.kind(i + 1) != TokenKind.WORD) {
      return false;
    }

    int begin = tokens.begin(i - 1);
    int end = tokens.end(i - 1);
    char mark = text.charAt(tokens.begin(i));
    boolean one = mark == '!' || mark == '.' && tokens.end(i) - tokens.begin(i) == 1;
    return mark == '?'
        || one
            && end - begin >= rules.lowerStarts()
            && Character.isLowerCase(text.charAt(begin))
            && !abbreviations.isNever(text, begin, end)
            && !abbreviations.isMaybe(text, begin, end);
  }

  /** The full stop of Urdu and Hindi ends no sentence where it only marks an abbreviation. */
  private boolean isPlainEnd(String text, Tokens tokens, int i) {
    return i == 0
        || tokens.end(i - 1) != tokens.begin(i)
        || !abbreviations.isNever(text, tokens.begin(i - 1), tokens.end(i - 1));
  }

  /** True for a name that a full stop may join to another one. */
  private boolean isLink(String text, Tokens tokens, int i) {
    return i >= 0
        && !rules.stopLinks().isEmpty()
        && tokens.kind(i) == TokenKind.WORD
        && rules.stopLinks().contains(Folding.fold(text.substring(tokens.begin(i), tokens.end(i))));
  }

  private boolean isAbbreviated(
      String text, Tokens tokens, int first, int i, boolean upper, boolean starts) {
    boolean inside = tokens.kind(i) != TokenKind.PUNCTUATION;
    if (!inside && tokens.end(i) - tokens.begin(i) > 1) {
      return false;
    }

    int word = inside ? i : i - 1;
    int end = inside ? tokens.end(i) - 1 : tokens.begin(i);
    if (word < first || tokens.end(word) < end) {
      return false;
    }

    int begin = tokens.begin(word);
    if (tokens.kind(word) == TokenKind.NUMBER) {
      return word == first;
    }

    boolean pair =
        word > first
            && text.charAt(tokens.end(word - 1) - 1) == '.'
            && abbreviations.isMaybe(text, tokens.begin(word - 1), end);
    if (!pair && abbreviations.isNever(text, begin, end)) {
      return true;
    }

    if (pair || abbreviations.isMaybe(text, begin, end)) {
      return !upper || !starts && isCapitals(text, begin, end);
    }

    boolean initials = Abbreviations.isInitials(text, begin, end);
    boolean name = end - begin == 1 && (word == first || rules.starters().isEmpty());
    return initials && (name || !upper || !starts);
  }

  private boolean isStarter(String text, Tokens tokens, int i) {
    int begin = tokens.begin(i);
    int end = tokens.end(i);
    boolean capitals = end - begin > 1 && Character.isUpperCase(text.charAt(begin + 1));
    return rules.starters().isEmpty()
        || !capitals && rules.starters().contains(Folding.fold(text.substring(begin, end)));
  }

  /** True for the letters of an abbreviation that may stand before a name: U.S. */
  private static boolean isCapitals(String text, int begin, int end) {
    return Abbreviations.isInitials(text, begin, end) && Character.isUpperCase(text.charAt(begin));
  }

  private static boolean closes(String text, Tokens tokens, int i) {
    int begin = tokens.begin(i);
    int end = tokens.end(i);
    if (tokens.kind(i) != TokenKind.PUNCTUATION && text.charAt(begin) != '`') {
      return false;
    }

    char c = text.charAt(begin);
    boolean glued = begin == tokens.end(i - 1);
    return glued && (CLOSERS.indexOf(c) >= 0 || isMark(c) || Marks.isQuote(text, begin, end))
        || !glued && (c == ')' || Marks.isFace(text, begin, end) || isLoneQuote(text, tokens, i));
  }

  private static boolean isMark(char c) {
    return PERIODS.indexOf(c) >= 0 || CASED_MARKS.indexOf(c) >= 0 || PLAIN_MARKS.indexOf(c) >= 0;
  }

  /** True for a closing quotation mark that stands off, with the full stop behind it. */
  private static boolean isLoneQuote(String text, Tokens tokens, int i) {
    return i + 1 < tokens.size()
        && CLOSERS.indexOf(text.charAt(tokens.begin(i))) >= 0
        && tokens.end(i) == tokens.begin(i + 1)
        && tokens.end(i + 1) - tokens.begin(i + 1) == 1
        && text.charAt(tokens.begin(i + 1)) == '.';
  }

  /** True where no token follows on the same line. */
  private static boolean isLast(String text, Tokens tokens, int i) {
    if (i + 1 == tokens.size()) {
      return true;
    }

    for (int k = tokens.end(i); k < tokens.begin(i + 1); k++) {
      if (CharClass.of(text.charAt(k)) == CharClass.LINE_END) {
        return true;
      }
    }

    return false;
  }
}
