package rabita.annotators;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence that names both actors of a pair.
 *
 * @param docId its document
 * @param text the sentence
 * @param names the mentions of actors
 */
public record PairSentence(String docId, String text, List<Name> names) {

  /** The mentions that the code points of a token are part of. */
  Stream<Name> namesAt(int begin, int end) {
    return names.stream().filter(name -> begin < name.end() && name.begin() < end);
  }

  /**
   * A mention.
   *
   * @param begin first code point, from the sentence's begin
   * @param end code point after it
   * @param isOfPair whether it stands for an actor of the pair
   */
  public record Name(int begin, int end, boolean isOfPair) {}
}
