package rabita.text;

import java.util.Set;

/**
 * Finds sentences that end without a full stop: datelines (London - AP:), the heads of mails (a
 * date, the time and AM or PM), greetings and farewells, rules across the page, web addresses.
 */
final class LineEnds {
  private static final int DATELINE_WORDS = 4;
  private static final int GREETING_WORDS = 3;
  private static final int LONG_RULE = 8;
  private static final String DASHES = "-\u2013\u2014";
  private static final Set<String> HALF_DAYS = Set.of("AM", "PM");

  private final String text;
  private final Tokens tokens;
  private final SentenceRules rules;

  LineEnds(String text, Tokens tokens, SentenceRules rules) {
    this.text = text;
    this.tokens = tokens;
    this.rules = rules;
  }

  /** True where a sentence from token {@code first} ends at token {@code i}, not the last one. */
  boolean endsAt(int first, int i) {
    char c = text.charAt(tokens.begin(i));
    boolean end =
        switch (c) {
          case ':' -> isDateline(first, i) || isFace(i) && isUpper(i + 1);
          case ';' -> isFace(i) && isUpper(i + 1);
          case ',' -> isSalutation(first, i);
          case '-' -> isHyphenStop(i) || isAgencyDash(first, i) || isRule(i);
          case '=', '_', '*', '~' -> isRule(i);
          case 'A', 'P' -> isTimeOfMail(i);
          default -> false;
        };
    return end
        || isRule(i + 1)
        || isAddressLine(first, i)
        || isMailHead(i + 1) && (isUpper(i) || isAddress(i));
  }

  /** Place, dash, agency and colon at the beginning. */
  private boolean isDateline(int first, int i) {
    int dash = -1;
    for (int k = first; k < i; k++) {
      if (tokens.kind(k) != TokenKind.WORD) {
        if (dash >= 0 || !isDash(k)) {
          return false;
        }

        dash = k;
      }
    }

    return dash > first
        && dash - first < DATELINE_WORDS
        && i - 1 > dash
        && i - 1 - dash <= DATELINE_WORDS
        && isSpaced(dash)
        && tokens.end(i) < tokens.begin(i + 1);
  }

  private boolean isFace(int i) {
    return Marks.isFace(text, tokens.begin(i), tokens.end(i));
  }

  private boolean isDash(int k) {
    return tokens.end(k) - tokens.begin(k) == 1
        && DASHES.indexOf(text.charAt(tokens.begin(k))) >= 0;
  }

  private boolean isSpaced(int k) {
    return tokens.end(k - 1) < tokens.begin(k) && tokens.end(k) < tokens.begin(k + 1);
  }

  /** LONDON (AP) - at the beginning. */
  private boolean isAgencyDash(int first, int i) {
    return i - first >= GREETING_WORDS
        && i - first <= 2 * DATELINE_WORDS
        && isDash(i)
        && isSpaced(i)
        && text.charAt(tokens.begin(i - 1)) == ')'
        && text.charAt(tokens.begin(i - 3)) == '('
        && isCapital(first)
        && isCapital(i - 2);
  }

  private boolean isCapital(int k) {
    int begin = tokens.begin(k);
    return tokens.end(k) - begin > 1
        && Character.isUpperCase(text.charAt(begin))
        && Character.isUpperCase(text.charAt(begin + 1));
  }

  private boolean isHyphenStop(int i) {
    return !rules.hyphenStops().isEmpty()
        && i > 0
        && isDash(i)
        && isSpaced(i)
        && rules.hyphenStops().contains(folded(i - 1));
  }

  /** Best regards, and Dear all, before a capital. */
  private boolean isSalutation(int first, int i) {
    if (rules.farewells().isEmpty()
        || i == first
        || i - first > GREETING_WORDS
        || !isUpper(i + 1)) {
      return false;
    }

    return rules.farewells().contains(folded(i - 1)) || rules.greetings().contains(folded(first));
  }

  private boolean isRule(int i) {
    return tokens.end(i) - tokens.begin(i) >= LONG_RULE
        && "-=_*~".indexOf(text.charAt(tokens.begin(i))) >= 0
        && tokens.kind(i) != TokenKind.WORD;
  }

  private boolean isTimeOfMail(int i) {
    return i >= 2 && isMailHead(i - 2) && isUpper(i + 1);
  }

  /** True for a date in figures, a time and AM or PM. */
  private boolean isMailHead(int i) {
    return i + 2 < tokens.size()
        && tokens.kind(i) == TokenKind.NUMBER
        && text.substring(tokens.begin(i), tokens.end(i)).indexOf('/') > 0
        && tokens.kind(i + 1) == TokenKind.NUMBER
        && HALF_DAYS.contains(text.substring(tokens.begin(i + 2), tokens.end(i + 2)));
  }

  /** An address behind a colon or for itself, before a capital or another address. */
  private boolean isAddressLine(int first, int i) {
    return isAddress(i)
        && (i == first || isAddress(i - 1) || text.charAt(tokens.begin(i - 1)) == ':')
        && (isUpper(i + 1) || isAddress(i + 1));
  }

  private boolean isAddress(int i) {
    int begin = tokens.begin(i);
    return tokens.end(i) - begin > 7
        && tokens.kind(i) == TokenKind.WORD
        && (text.startsWith("http", begin)
            || text.substring(begin, tokens.end(i)).indexOf('@') > 0);
  }

  private boolean isUpper(int i) {
    return Character.isUpperCase(text.codePointAt(tokens.begin(i)));
  }

  private String folded(int i) {
    return Folding.fold(text.substring(tokens.begin(i), tokens.end(i)));
  }
}
