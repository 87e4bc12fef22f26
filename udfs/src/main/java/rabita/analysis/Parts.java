package rabita.analysis;

import java.util.List;
import java.util.Optional;
import rabita.dates.Recognition;
import rabita.entities.Mention;
import rabita.terms.FoundTerm;
import rabita.text.Sentence;
import rabita.text.Tokens;

/** What the tools of a language find in a text, before it is known when the text was published. */
record Parts(
    Tokens tokens,
    List<Sentence> sentences,
    List<Mention> mentions,
    Optional<Recognition> dates,
    List<FoundTerm> terms) {

  /** What is found in a text whose language is not known. */
  static final Parts NONE =
      new Parts(Tokens.NONE, List.of(), List.of(), Optional.empty(), List.of());

  /** Index of the sentence that holds an offset, looked for from a sentence not behind it. */
  int sentenceAt(int offset, int from) {
    int sentence = from;
    while (sentence + 1 < sentences.size() && sentences.get(sentence).end() <= offset) {
      sentence++;
    }

    return sentence;
  }
}
