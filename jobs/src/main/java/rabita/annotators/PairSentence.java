package rabita.annotators;

import java.util.List;

/**
 * A sentence that names both actors of a pair.
 *
 * @param docId its document
 * @param text the sentence
 * @param names the mentions of either actor
 */
public record PairSentence(String docId, String text, List<Name> names) {

  /** True where the code points of a token are part of a name. */
  boolean isNamed(int begin, int end) {
    return names.stream().anyMatch(name -> begin < name.end() && name.begin() < end);
  }

  /**
   * A mention.
   *
   * @param begin first code point, from the sentence's begin
   * @param end code point after it
   */
  public record Name(int begin, int end) {}
}
