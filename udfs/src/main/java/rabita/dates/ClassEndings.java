package rabita.dates;

import java.util.List;
import rabita.text.FoldedText;

/**
 * Endings that put an unknown word into a word class: "पहुंचेगा" is of the future.
 *
 * @param endings the endings
 * @param nextToLast the letters before the last one of an ending, which tell most words apart
 */
record ClassEndings(List<Ending> endings, String nextToLast) {
  /** Letters that a word must have before an ending: "मेगा" is no verb. */
  private static final int SHORTEST_STEM = 2;

  /**
   * An ending of a word class.
   *
   * @param letters folded, at least two
   * @param lexeme the word class
   */
  record Ending(String letters, Lexeme lexeme) {
    private char nextToLast() {
      return letters.charAt(letters.length() - 2);
    }
  }

  static ClassEndings of(List<Ending> endings) {
    StringBuilder letters = new StringBuilder();
    endings.forEach(one -> letters.append(one.nextToLast()));
    StringBuilder distinct = new StringBuilder();
    letters.chars().distinct().forEach(letter -> distinct.append((char) letter));
    return new ClassEndings(List.copyOf(endings), distinct.toString());
  }

  /** What an unknown word says by its ending; {@link Lexeme#OTHER} where it has none of them. */
  Lexeme lexeme(FoldedText text, int from, int end) {
    if (end - from <= SHORTEST_STEM || nextToLast.indexOf(text.charAt(end - 2)) < 0) {
      return Lexeme.OTHER;
    }

    for (Ending one : endings) {
      int cut = end - one.letters().length();
      if (cut >= from + SHORTEST_STEM && WordForms.startsWith(text, cut, one.letters())) {
        return one.lexeme();
      }
    }

    return Lexeme.OTHER;
  }
}
