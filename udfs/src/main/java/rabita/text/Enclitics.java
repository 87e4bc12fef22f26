package rabita.text;

import java.util.HashMap;
import java.util.Map;

/**
 * What a language writes behind a word without a space. Immutable and safe for use by many threads.
 */
public final class Enclitics {
  private final LetterMap<Boolean> needsJoiner;
  private final int longest;

  /** Those of a language. */
  public Enclitics(Language language) {
    Map<String, Boolean> all = new HashMap<>();
    language.enclitics().forEach(enclitic -> all.put(enclitic, true));
    language.gluedEnclitics().forEach(enclitic -> all.put(enclitic, false));
    needsJoiner = new LetterMap<>(all);
    longest = all.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * Where the word ends whose last own letter stands before {@code at}: there, where no letter
   * follows, or behind an enclitic; -1 where other letters follow. Some enclitics need a zero width
   * non-joiner before them.
   */
  public int wordEnd(FoldedText text, int at) {
    int end = at;
    while (end < text.length()
        && end - at <= longest
        && CharClass.of(text.charAt(end)) == CharClass.LETTER) {
      end++;
    }

    if (end == at) {
      return end;
    }

    if (end - at > longest) {
      return -1;
    }

    Boolean joined = needsJoiner.get(text.units(), at, end);
    return joined != null && (!joined || text.joinerBefore(at)) ? end : -1;
  }
}
