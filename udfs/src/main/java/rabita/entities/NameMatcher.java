package rabita.entities;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rabita.text.Enclitics;
import rabita.text.FoldedText;
import rabita.text.Language;

/** Holds a hit of the trie against the text: is it the name, and does it stand as a word? */
final class NameMatcher {
  /** A hyphen with a space on each side. */
  private static final int LONGEST_SEPARATOR = 3;

  private final boolean spacesOptional;
  private final Set<String> proclitics;
  private final Set<String> mergedArticles;
  private final Enclitics enclitics;
  private final int longestPrefix;

  NameMatcher(Language language) {
    spacesOptional = language.spacesOptional();
    proclitics = Set.copyOf(language.proclitics());
    mergedArticles = Set.copyOf(language.mergedArticles());
    enclitics = new Enclitics(language);
    longestPrefix = Math.max(longest(language.proclitics()), longest(language.mergedArticles()));
  }

  /** What may be glued before a name: clitics, and clitics that have melted with an article. */
  List<String> prefixes() {
    return Stream.concat(proclitics.stream(), mergedArticles.stream()).distinct().sorted().toList();
  }

  /** The candidate of a hit from {@code begin} to {@code end} of the squeezed text, or null. */
  Candidate match(FoldedText text, Squeezed squeezed, int begin, int end, NameForm form) {
    int[] origins = squeezed.origins();
    int first = origins[begin];
    int last = origins[end - 1] + 1;
    int wordBegin = wordBegin(text, first, form);
    if (wordBegin < 0) {
      return null;
    }

    int wordEnd = wordEnd(text, last, form);
    boolean fits =
        wordEnd >= 0
            && separatorsFit(text, origins, begin, end, form)
            && capitalsFit(text, origins, begin, form)
            && (form.conditions().isFree()
                || form.conditions().holds(text.units(), wordBegin, wordEnd));
    return fits ? new Candidate(first, last, wordBegin, wordEnd, form) : null;
  }

  private int wordBegin(FoldedText text, int first, NameForm form) {
    int begin = first;
    while (begin > 0
        && first - begin <= longestPrefix
        && Phrases.isLetter(text.charAt(begin - 1))) {
      begin--;
    }

    if (begin == first) {
      return form.afterMergedArticle() ? -1 : begin;
    }

    if (form.conditions().exact() || first - begin > longestPrefix) {
      return -1;
    }

    String prefix = new String(text.units(), begin, first - begin);
    boolean demonym =
        form.mention().map(meaning -> meaning.kind() == MentionKind.DEMONYM).orElse(false);
    boolean fits =
        form.afterMergedArticle()
            ? mergedArticles.contains(prefix)
            : proclitics.contains(prefix) || demonym && mergedArticles.contains(prefix);
    return fits ? begin : -1;
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

  private static int longest(List<String> strings) {
    return strings.stream().mapToInt(String::length).max().orElse(0);
  }
}
