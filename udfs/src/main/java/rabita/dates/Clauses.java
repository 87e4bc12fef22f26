package rabita.dates;

import java.util.List;

/**
 * Tells whether an expression stands in a clause about the future.
 *
 * @param future bit of the words that say so
 * @param boundary bit of the words that end a clause
 */
record Clauses(long future, long boundary) {
  /** Words looked at on each side. */
  private static final int REACH = 15;

  /** True where a word of the future stands beside the tokens, in the same clause. */
  boolean isAboutFuture(List<Token> tokens, int begin, int end) {
    return speaksOfFuture(tokens, begin - 1, -1) || speaksOfFuture(tokens, end, 1);
  }

  private boolean speaksOfFuture(List<Token> tokens, int from, int step) {
    long stop = boundary | Atom.COMMA.bit() | Atom.DOT.bit() | Atom.QUOTE.bit();
    for (int i = 0, at = from; i < REACH && at >= 0 && at < tokens.size(); i++, at += step) {
      Lexeme lexeme = tokens.get(at).lexeme();
      if ((lexeme.atoms() & future) != 0) {
        return true;
      }

      if ((lexeme.atoms() & stop) != 0 || lexeme == Punctuation.BREAK) {
        return false;
      }
    }

    return false;
  }
}
