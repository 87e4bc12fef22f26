package rabita.text;

import java.util.Arrays;

/**
 * The one place where UTF-16 offsets become the code point offsets of the published tables.
 *
 * <p>Example: in {@code "a😀b"} the letter b has UTF-16 offset 3 and code point offset 2.
 */
public final class CodePoints {
  private static final int[] NONE = {};

  private final int[] pairs;
  private final int length;

  private CodePoints(int[] pairs, int length) {
    this.pairs = pairs;
    this.length = length;
  }

  public static CodePoints of(String text) {
    int[] pairs = NONE;
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        pairs = count < pairs.length ? pairs : Arrays.copyOf(pairs, Math.max(8, count * 2));
        pairs[count++] = i;
      }
    }

    return new CodePoints(Arrays.copyOf(pairs, count), text.length() - count);
  }

  /** Code point offset of a UTF-16 offset from 0 to the text's length. */
  public int at(int offset) {
    if (pairs.length == 0) {
      return offset;
    }

    int found = Arrays.binarySearch(pairs, offset);
    return offset - (found >= 0 ? found : -found - 1);
  }

  /** Number of code points in the text. */
  public int length() {
    return length;
  }
}
