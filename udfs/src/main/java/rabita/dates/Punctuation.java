package rabita.dates;

import java.util.List;
import rabita.dates.Sense.Kind;

/** Marks that stand inside dates. */
final class Punctuation {
  private static final Lexeme COMMA = mark(Atom.COMMA);
  private static final Lexeme OPEN = mark(Atom.OPEN);
  private static final Lexeme CLOSE = mark(Atom.CLOSE);
  private static final Lexeme SLASH = mark(Atom.SLASH);
  private static final Lexeme DASH = mark(Atom.DASH);
  private static final Lexeme DOT = mark(Atom.DOT);
  private static final Lexeme QUOTE = mark(Atom.QUOTE);

  /** A mark or line end that no date goes across; digits may stand directly after it. */
  static final Lexeme BREAK = new Lexeme(List.of(), 0, 0);

  private Punctuation() {}

  static Lexeme lexeme(char folded) {
    return switch (folded) {
      case ',' -> COMMA;
      case '(', '[' -> OPEN;
      case ')', ']' -> CLOSE;
      case '/', '\\' -> SLASH;
      case '-' -> DASH;
      case '.', '\u06D4' -> DOT;
      case '\'', '"' -> QUOTE;
      default -> BREAK;
    };
  }

  private static Lexeme mark(Atom atom) {
    return Lexeme.word(List.of(new Sense(Kind.PUNCTUATION, atom.ordinal(), true)));
  }
}
