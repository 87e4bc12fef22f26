package rabita.dates;

/**
 * A lexeme in a text.
 *
 * @param begin index in the folded text
 * @param end index after it
 * @param lexeme what it can mean
 */
record Token(int begin, int end, Lexeme lexeme) {
  static final Token NONE = new Token(0, 0, Lexeme.OTHER);
}
