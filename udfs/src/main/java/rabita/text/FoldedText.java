package rabita.text;

import java.util.Arrays;

/**
 * A text folded for matching, aligned with the text as it came: one matches in the fold and reports
 * in the original.
 *
 * <p>Lower case; look-alike letters of Arabic script made one; vowel marks, tatweel, joiners and
 * other invisible characters dropped; digits of every script in ASCII; Devanagari without nukta and
 * with anusvara for candrabindu and for a nasal before its own stop; dashes, quotation marks and
 * commas in one form each; a run of white space is one space, or one line feed where it holds a
 * line end.
 *
 * <p>Offsets are UTF-16 units. Example: in {@code FoldedText.of("ي\u0640ران")} the folded text is
 * {@code "یران"}, {@code rawBegin(1)} is 2 and {@code rawEnd(0)} is 2.
 */
public final class FoldedText {
  private final String raw;
  private final char[] units;
  private final int[] begins;
  private final boolean hasJoiners;

  private FoldedText(String raw, char[] units, int[] begins, boolean hasJoiners) {
    this.raw = raw;
    this.units = units;
    this.begins = begins;
    this.hasJoiners = hasJoiners;
  }

  /** Folds a text in one pass. Never fails, on unpaired surrogates and control characters too. */
  public static FoldedText of(String raw) {
    int n = raw.length();
    char[] units = new char[n];
    int[] begins = new int[n];
    boolean hasJoiners = false;
    int length = 0;
    for (int i = 0; i < n; i++) {
      char c = raw.charAt(i);
      char folded = Folding.unit(c);
      if (folded == Folding.DROPPED) {
        hasJoiners |= c == Folding.ZERO_WIDTH_NON_JOINER;
        if (c == Folding.COMBINING_BREVE && length > 0 && units[length - 1] == Folding.CYRILLIC_I) {
          units[length - 1] = Folding.CYRILLIC_SHORT_I;
        }

        continue;
      }

      if (folded == Folding.EXPANDED) {
        String expansion = Folding.expansion(c);
        units = Folding.grow(units, length + expansion.length() + n - i);
        begins = begins.length == units.length ? begins : Arrays.copyOf(begins, units.length);
        for (int k = 0; k < expansion.length(); k++) {
          units[length] = expansion.charAt(k);
          begins[length++] = i;
        }

        continue;
      }

      if ((folded == ' ' || folded == '\n')
          && length > 0
          && (units[length - 1] == ' ' || units[length - 1] == '\n')) {
        units[length - 1] = folded == '\n' ? '\n' : units[length - 1];
        continue;
      }

      if (c == Folding.DEVANAGARI_VIRAMA
          && length > 0
          && i + 1 < n
          && Folding.meltsIntoAnusvara(units[length - 1], raw.charAt(i + 1))) {
        units[length - 1] = Folding.DEVANAGARI_ANUSVARA;
        continue;
      }

      units[length] = folded;
      begins[length++] = i;
    }

    return new FoldedText(
        raw, Arrays.copyOf(units, length), Arrays.copyOf(begins, length), hasJoiners);
  }

  /** The text as it came. */
  public String raw() {
    return raw;
  }

  /** The folded text as a string. */
  public String folded() {
    return new String(units);
  }

  /** The folded text; callers must not write to it. */
  public char[] units() {
    return units;
  }

  /** Number of folded units. */
  public int length() {
    return units.length;
  }

  /** The folded unit at {@code i}, 0 ≤ i &lt; length. */
  public char charAt(int i) {
    return units[i];
  }

  /** Index in {@link #raw()} of the first unit behind folded unit {@code i}. */
  public int rawBegin(int i) {
    return begins[i];
  }

  /**
   * Index in {@link #raw()} after the last unit of folded unit {@code i}: its vowel marks belong to
   * it, joiners and bidi marks after it do not.
   */
  public int rawEnd(int i) {
    int next = i + 1;
    while (next < units.length && begins[next] == begins[i]) {
      next++;
    }

    int end = next < units.length ? begins[next] : raw.length();
    while (end > begins[i] + 1 && Folding.isFormat(raw.charAt(end - 1))) {
      end--;
    }

    return end;
  }

  /** True where a zero width non-joiner stood between folded units {@code i - 1} and {@code i}. */
  public boolean joinerBefore(int i) {
    if (!hasJoiners || i <= 0 || i > units.length) {
      return false;
    }

    int end = i < units.length ? begins[i] : raw.length();
    for (int k = end - 1; k > begins[i - 1]; k--) {
      if (raw.charAt(k) == Folding.ZERO_WIDTH_NON_JOINER) {
        return true;
      }
    }

    return false;
  }
}
