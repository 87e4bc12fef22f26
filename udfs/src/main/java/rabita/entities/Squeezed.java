package rabita.entities;

import java.util.Arrays;
import rabita.text.FoldedText;

/**
 * A folded text without its spaces and hyphens, and the way back to it.
 *
 * @param units the folded units that are left
 * @param origins for each of them its index in the folded text
 * @param wordBegins whether it stands behind no letter
 */
record Squeezed(char[] units, int[] origins, boolean[] wordBegins) {

  static Squeezed of(FoldedText text) {
    char[] folded = text.units();
    char[] units = new char[folded.length];
    int[] origins = new int[folded.length];
    boolean[] wordBegins = new boolean[folded.length];
    boolean inWord = false;
    int length = 0;
    for (int i = 0; i < folded.length; i++) {
      if (!NameForm.isSeparator(folded[i])) {
        units[length] = folded[i];
        wordBegins[length] = !inWord;
        origins[length++] = i;
      }

      inWord = Phrases.isLetter(folded[i]);
    }

    return new Squeezed(Arrays.copyOf(units, length), origins, wordBegins);
  }

  /** True where nothing was taken out between {@code begin} and the unit at {@code end}. */
  boolean isUnbroken(int begin, int end) {
    return end < units.length && origins[end] - origins[begin] == end - begin;
  }
}
