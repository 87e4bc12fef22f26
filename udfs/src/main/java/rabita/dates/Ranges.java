package rabita.dates;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes one expression of two that a frame of words joins: "from 3 May to 5 June".
 *
 * @param frames the frames of the language
 */
record Ranges(List<Frame> frames) {
  /**
   * Words around two expressions, as bits; 0 where none need stand.
   *
   * @param before directly before the first
   * @param between alone between the two
   * @param after directly after the second
   */
  record Frame(long before, long between, long after) {}

  /** An expression in tokens {@code from} to {@code to - 1}. */
  record Spot(int from, int to, Meaning meaning) {}

  /** The expressions with those joined that stand in a frame; sorted as before. */
  List<Spot> join(List<Token> tokens, List<Spot> spots) {
    if (frames.isEmpty() || spots.size() < 2) {
      return spots;
    }

    List<Spot> joined = new ArrayList<>(spots.size());
    int i = 0;
    while (i < spots.size()) {
      Spot one = spots.get(i);
      Spot range = i + 1 < spots.size() ? range(tokens, one, spots.get(i + 1)) : one;
      joined.add(range);
      i += range == one ? 1 : 2;
    }

    return joined;
  }

  private Spot range(List<Token> tokens, Spot first, Spot last) {
    if (last.from() != first.to() + 1) {
      return first;
    }

    for (Frame frame : frames) {
      int from = frame.before() == 0 ? first.from() : first.from() - 1;
      int to = frame.after() == 0 ? last.to() : last.to() + 1;
      if (is(tokens, first.to(), frame.between())
          && (frame.before() == 0 || is(tokens, from, frame.before()))
          && (frame.after() == 0 || is(tokens, last.to(), frame.after()))) {
        return new Spot(from, to, new RangeMeaning(first.meaning(), last.meaning()));
      }
    }

    return first;
  }

  private static boolean is(List<Token> tokens, int at, long bits) {
    return at >= 0 && at < tokens.size() && (tokens.get(at).lexeme().atoms() & bits) != 0;
  }
}
