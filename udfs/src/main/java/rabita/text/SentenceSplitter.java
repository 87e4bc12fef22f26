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
  private static final String CLOSERS = "\"')]}\u201D\u2019\u00BB";

  private final Abbreviations abbreviations;

  SentenceSplitter(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** The sentences of a text whose tokens are given; together they hold every token once. */
  public List<Sentence> split(String text, Tokens tokens) {
    List<Sentence> sentences = new ArrayList<>();
    int first = 0;
    int i = 0;
    while (i < tokens.size()) {
      int last = endsAt(text, tokens, first, i);
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
    if (isLast(text, tokens, i)) {
      return i;
    }

    char mark = text.charAt(tokens.end(i) - 1);
    boolean period = PERIODS.indexOf(mark) >= 0;
    boolean cased = CASED_MARKS.indexOf(mark) >= 0;
    boolean plain = PLAIN_MARKS.indexOf(mark) >= 0;
    if (!period && !cased && !plain) {
      return -1;
    }

    int last = i;
    while (!isLast(text, tokens, last) && closes(text, tokens, last + 1)) {
      last++;
    }

    if (isLast(text, tokens, last)) {
      return last;
    }

    int next = tokens.begin(last + 1);
    if (plain) {
      return isPlainEnd(text, tokens, i) ? last : -1;
    }

    if (tokens.end(last) == next || Character.isLowerCase(text.codePointAt(next))) {
      return -1;
    }

    return period && isAbbreviated(text, tokens, first, i, next) ? -1 : last;
  }

  /** The full stop of Urdu and Hindi ends no sentence where it only marks an abbreviation. */
  private boolean isPlainEnd(String text, Tokens tokens, int i) {
    return i == 0
        || tokens.end(i - 1) != tokens.begin(i)
        || !abbreviations.isNever(text, tokens.begin(i - 1), tokens.end(i - 1));
  }

  private boolean isAbbreviated(String text, Tokens tokens, int first, int i, int next) {
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

    if (abbreviations.isNever(text, begin, end)) {
      return true;
    }

    boolean upper = Character.isUpperCase(text.codePointAt(next));
    if (abbreviations.isMaybe(text, begin, end)) {
      return !upper;
    }

    return end - begin == 1
        ? Character.isUpperCase(text.charAt(begin))
        : Abbreviations.isInitials(text, begin, end) && !upper;
  }

  private static boolean closes(String text, Tokens tokens, int i) {
    return tokens.begin(i) == tokens.end(i - 1)
        && CLOSERS.indexOf(text.charAt(tokens.begin(i))) >= 0
        && tokens.kind(i) == TokenKind.PUNCTUATION;
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
