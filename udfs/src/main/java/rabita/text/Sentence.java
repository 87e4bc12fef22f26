package rabita.text;

/**
 * A sentence: from its first token to the end of its last.
 *
 * @param begin offset of the first token in the raw text, UTF-16 units
 * @param end offset after the last token
 * @param firstToken index of the first token in the document
 * @param tokenCount number of tokens, at least 1
 */
public record Sentence(int begin, int end, int firstToken, int tokenCount) {

  public Sentence {
    if (begin >= end || tokenCount < 1) {
      throw new IllegalArgumentException(
          "Cannot make a sentence from %s to %s of %s tokens".formatted(begin, end, tokenCount));
    }
  }
}
