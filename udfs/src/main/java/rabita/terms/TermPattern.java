package rabita.terms;

import java.util.ArrayList;
import java.util.List;
import rabita.entities.Conditions;
import rabita.text.CharClass;
import rabita.text.FoldedText;

/**
 * A term as a data file writes it, ready to be searched.
 *
 * <p>Words have a space between them, which stands for a space, a hyphen or a zero width non-joiner
 * in the text, and for nothing where the language leaves it out; a hyphen stands for a hyphen.
 * {@code *} at the end of a word stands for any further letters; before such a word stands no
 * clitic. A capital demands a capital in the text. Conditions stand in braces as behind names.
 * Example: {@code sanction*}, {@code free trade zone*}, {@code OPEC}, {@code wall {not-followed:
 * street}}.
 *
 * @param key the folded words with a space between, {@code *} where it is written, a letter that
 *     demands a capital in upper case
 * @param conditions what must stand next to it
 */
public record TermPattern(String key, Conditions conditions) {
  static final char SPACE = ' ';
  static final char STAR = '*';

  /**
   * Reads a term.
   *
   * @throws IllegalArgumentException for a term without a letter, with a star that is not at the
   *     end of a word, with braces that do not close, or with an unknown condition
   */
  public static TermPattern parse(String written) {
    int brace = written.indexOf('{');
    int close = written.lastIndexOf('}');
    if (brace >= 0 && close < brace) {
      throw new IllegalArgumentException("Cannot read %s: its { is not closed".formatted(written));
    }

    List<String> words = words(brace < 0 ? written : written.substring(0, brace));
    for (String word : words) {
      int star = word.indexOf(STAR);
      if (star >= 0 && (star == 0 || star < word.length() - 1)) {
        throw new IllegalArgumentException(
            "Cannot read %s: a * must stand at the end of a word".formatted(written));
      }
    }

    String key = String.join(String.valueOf(SPACE), words);
    if (letters(key) == 0) {
      throw new IllegalArgumentException(
          "Cannot search for a term without letters: %s".formatted(written));
    }

    return new TermPattern(
        key, brace < 0 ? Conditions.NONE : Conditions.parse(written.substring(brace + 1, close)));
  }

  /** True for what stands for itself: spaces and stars are signs of their own. */
  static boolean isLetter(char c) {
    return c != SPACE && c != STAR;
  }

  /** Number of its letters, marks and digits. */
  int letters() {
    return letters(key);
  }

  private static int letters(String key) {
    return (int)
        key.chars()
            .map(c -> CharClass.of((char) c))
            .filter(kind -> kind == CharClass.LETTER || kind == CharClass.DIGIT)
            .count();
  }

  private static List<String> words(String written) {
    FoldedText folded = FoldedText.of(written.strip());
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if ((c == SPACE || folded.joinerBefore(i)) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }

      if (c != SPACE) {
        boolean capital = Character.isUpperCase(folded.raw().charAt(folded.rawBegin(i)));
        word.append(capital ? Character.toUpperCase(c) : c);
      }
    }

    if (!word.isEmpty()) {
      words.add(word.toString());
    }

    return words;
  }
}
