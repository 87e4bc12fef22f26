package rabita.text;

import java.util.Arrays;

/**
 * The word shingles of a text: every run of some words that follow each other, each as a hash of 32
 * bits (Broder 1997, On the resemblance and containment of documents).
 *
 * <p>Words and numbers are taken folded, so that spelling in other forms of a letter, case, vowel
 * marks and punctuation make no difference. A text of fewer words is one shingle.
 */
public final class Shingles {
  private Shingles() {}

  /**
   * The shingles of a text in its order, one that it repeats as often as it does; none for a text
   * without a word.
   *
   * @param tokens tokens of {@code text.raw()}
   * @param size words in a shingle, at least 1
   */
  public static int[] of(FoldedText text, Tokens tokens, int size) {
    long[] words = words(text, tokens);
    int count = words.length == 0 ? 0 : Math.max(1, words.length - size + 1);
    int[] shingles = new int[count];
    for (int i = 0; i < count; i++) {
      long hash = size;
      for (int k = i; k < Math.min(i + size, words.length); k++) {
        hash = MinHash.mixed(hash * 31 + words[k]);
      }

      shingles[i] = (int) (hash >>> 32);
    }

    return shingles;
  }

  /** A hash of each word and number in its folded form. */
  private static long[] words(FoldedText text, Tokens tokens) {
    long[] words = new long[tokens.size()];
    int count = 0;
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      while (at < text.length() && text.rawBegin(at) < tokens.begin(i)) {
        at++;
      }

      long hash = 7;
      int begin = at;
      while (at < text.length() && text.rawBegin(at) < tokens.end(i)) {
        hash = hash * 0x100000001B3L ^ text.charAt(at++);
      }

      TokenKind kind = tokens.kind(i);
      if (at > begin && (kind == TokenKind.WORD || kind == TokenKind.NUMBER)) {
        words[count++] = MinHash.mixed(hash);
      }
    }

    return Arrays.copyOf(words, count);
  }
}
