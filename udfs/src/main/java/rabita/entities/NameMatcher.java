package rabita.entities;

import rabita.entities.Prefixes.Prefix;
import rabita.text.Enclitics;
import rabita.text.FoldedText;
import rabita.text.Language;

/** Holds a hit of the trie against the text: is it the name, and does it stand as a word? */
final class NameMatcher {
  /** A hyphen with a space on each side. */
  private static final int LONGEST_SEPARATOR = 3;

  private final boolean spacesOptional;
  private final Enclitics enclitics;

  NameMatcher(Language language) {
    spacesOptional = language.spacesOptional();
    enclitics = new Enclitics(language);
  }

  /**
   * The candidate of a hit from {@code begin} to {@code end} of the squeezed text, or null.
   *
   * @param prefix what stands before it in its word
   */
  Candidate match(
      FoldedText text, Squeezed squeezed, int begin, int end, Prefix prefix, NameForm form) {
    if (!prefix.fits(form)) {
      return null;
    }

    int[] origins = squeezed.origins();
    int first = origins[begin];
    int last = origins[end - 1] + 1;
    int wordBegin = first - prefix.length();
    int wordEnd = wordEnd(text, last, form);
    boolean fits =
        wordEnd >= 0
            && separatorsFit(text, origins, begin, end, form)
            && capitalsFit(text, origins, begin, form)
            && (form.conditions().isFree()
                || form.conditions().holds(text.units(), wordBegin, wordEnd));
    return fits ? new Candidate(first, last, wordBegin, wordEnd, form) : null;
  }

  private int wordEnd(FoldedText text, int last, NameForm form) {
    int end = enclitics.wordEnd(text, last);
    return end > last && form.conditions().exact() ? -1 : end;
  }

  private boolean separatorsFit(FoldedText text, int[] origins, int begin, int end, NameForm form) {
    int next = 0;
    for (int i = begin + 1; i < end; i++) {
      int gap = origins[i] - origins[i - 1] - 1;
      boolean separated = gap > 0 || text.joinerBefore(origins[i]);
      boolean expected = next < form.separators().length && form.separators()[next] == i - begin;
      if (expected) {
        next++;
      }

      if (separated ? !expected || gap > LONGEST_SEPARATOR : expected && !spacesOptional) {
        return false;
      }
    }

    return true;
  }

  private static boolean capitalsFit(FoldedText text, int[] origins, int begin, NameForm form) {
    for (int capital : form.capitals()) {
      int raw = text.rawBegin(origins[begin + capital]);
      if (!Character.isUpperCase(text.raw().charAt(raw))) {
        return false;
      }
    }

    return true;
  }
}
