package rabita.dates;

import java.util.ArrayList;
import java.util.List;
import rabita.dates.Sense.Kind;

/**
 * Puts number words together: "twenty first" is 21st, «دو هزار و بیست» 2020.
 *
 * @param unitsFirst true where units stand before tens («واحد وعشرون»)
 * @param needsAnd true where parts are joined by a word for "and"
 * @param pairs true where a year is said as two numbers of two digits ("nineteen eighty")
 * @param and bit of the word class for "and", 0 where there is none
 */
record NumberWords(boolean unitsFirst, boolean needsAnd, boolean pairs, long and) {
  /** Tokens with each run of number words made one. Linear: every token is read once or twice. */
  List<Token> merge(List<Token> tokens) {
    List<Token> merged = new ArrayList<>(tokens.size());
    int i = 0;
    while (i < tokens.size()) {
      int end = isNumberWord(tokens.get(i)) ? endOfNumber(tokens, i) : i + 1;
      merged.add(end > i + 1 ? number(tokens, i, end) : tokens.get(i));
      i = end;
    }

    return merged;
  }

  private int endOfNumber(List<Token> tokens, int from) {
    Sum sum = new Sum(unitsFirst, pairs);
    sum.add(value(tokens.get(from)), false);
    int end = from + 1;
    boolean closed = isOrdinal(tokens.get(from)) && !unitsFirst;
    while (!closed && end < tokens.size()) {
      boolean joined = (tokens.get(end).lexeme().atoms() & (and | Atom.DASH.bit())) != 0;
      int at = joined ? end + 1 : end;
      if (at >= tokens.size() || !isNumberWord(tokens.get(at))) {
        break;
      }

      if (!sum.takes(value(tokens.get(at)), joined, needsAnd)) {
        break;
      }

      sum.add(value(tokens.get(at)), true);
      closed = isOrdinal(tokens.get(at)) && !unitsFirst;
      end = at + 1;
    }

    return end;
  }

  private Token number(List<Token> tokens, int from, int to) {
    Sum sum = new Sum(unitsFirst, pairs);
    boolean ordinal = false;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (isNumberWord(token)) {
        sum.add(value(token), i > from);
        ordinal |= isOrdinal(token);
      }
    }

    Sense sense = new Sense(ordinal ? Kind.ORDINAL : Kind.CARDINAL, sum.value(), true);
    return new Token(
        tokens.get(from).begin(), tokens.get(to - 1).end(), Lexeme.word(List.of(sense)));
  }

  private static boolean isNumberWord(Token token) {
    Lexeme lexeme = token.lexeme();
    return lexeme.digits() == 0 && (lexeme.has(Kind.CARDINAL) || lexeme.has(Kind.ORDINAL));
  }

  private static boolean isOrdinal(Token token) {
    return !token.lexeme().has(Kind.CARDINAL);
  }

  private static int value(Token token) {
    return token.lexeme().value(isOrdinal(token) ? Kind.ORDINAL : Kind.CARDINAL);
  }

  /** The number said so far: thousands, and what follows them. */
  private static final class Sum {
    private final boolean unitsFirst;
    private final boolean pairs;
    private int thousands;
    private int rest;

    private Sum(boolean unitsFirst, boolean pairs) {
      this.unitsFirst = unitsFirst;
      this.pairs = pairs;
    }

    private boolean takes(int value, boolean joined, boolean needsAnd) {
      if (value == 1000) {
        return thousands == 0 && !joined;
      }

      if (value == 100) {
        return rest > 0 && rest < 100 && !joined;
      }

      boolean teen = unitsFirst && value == 10 && rest >= 1 && rest <= 9;
      if (teen) {
        return !joined;
      }

      boolean pair = pairs && !joined && thousands == 0 && rest >= 10 && rest <= 21 && value >= 10;
      if (pair && value < 100) {
        return true;
      }

      return (joined || !needsAnd) && fits(value);
    }

    private boolean fits(int value) {
      if (value <= 0 || value >= 1000) {
        return false;
      }

      if (rest == 0) {
        return thousands > 0;
      }

      if (unitsFirst && rest % 100 >= 1 && rest % 100 <= 9 && value >= 20 && value % 10 == 0) {
        return value < 100;
      }

      boolean afterTens = rest % 10 == 0 && rest % 100 >= 20 && value < 10;
      boolean afterHundreds = rest % 100 == 0 && value < 100;
      return afterTens || afterHundreds;
    }

    private void add(int value, boolean further) {
      if (value == 1000 && further) {
        thousands = Math.max(1, rest);
        rest = 0;
      } else if (value >= 1000 && !further) {
        thousands = value / 1000;
        rest = value % 1000;
      } else if (value == 100 && further) {
        rest *= 100;
      } else if (pairs && further && rest >= 10 && rest <= 21 && value >= 10) {
        rest = rest * 100 + value;
      } else {
        rest += value;
      }
    }

    private int value() {
      return thousands * 1000 + rest;
    }
  }
}
