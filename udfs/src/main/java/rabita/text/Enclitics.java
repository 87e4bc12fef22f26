package rabita.text;

import java.util.Set;
import java.util.stream.Stream;

/**
 * What a language writes behind a word without a space. Immutable and safe for use by many threads.
 */
public final class Enclitics {
  private final Set<String> joined;
  private final Set<String> glued;
  private final int longest;

  /** Those of a language. */
  public Enclitics(Language language) {
    joined = Set.copyOf(language.enclitics());
    glued = Set.copyOf(language.gluedEnclitics());
    longest =
        Stream.concat(joined.stream(), glued.stream()).mapToInt(String::length).max().orElse(0);
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

    String suffix = new String(text.units(), at, end - at);
    boolean fits = glued.contains(suffix) || joined.contains(suffix) && text.joinerBefore(at);
    return fits ? end : -1;
  }
}
