package rabita.text;

import java.util.List;

/**
 * A language as its folder of data describes it.
 *
 * @param code ISO 639-1
 * @param name English name
 * @param rightToLeft whether its script runs from right to left
 * @param spacesOptional whether writers leave out the space inside a name (Arabic script)
 * @param proclitics folded strings written glued before a name, outside its span
 * @param article folded article that may stand glued before a name, inside its span; empty for none
 * @param mergedArticles folded clitics that melt with the article, outside the span
 * @param enclitics folded strings that may follow a name behind a joiner, outside the span
 * @param gluedEnclitics folded strings that may follow a name without a joiner, outside the span
 * @param abbreviations words whose period ends no sentence
 * @param hyphens where a hyphen stands inside a token
 * @param sentenceRules where sentences end but at their marks
 */
public record Language(
    String code,
    String name,
    boolean rightToLeft,
    boolean spacesOptional,
    List<String> proclitics,
    String article,
    List<String> mergedArticles,
    List<String> enclitics,
    List<String> gluedEnclitics,
    Abbreviations abbreviations,
    Hyphens hyphens,
    SentenceRules sentenceRules) {

  /** The tokenizer of this language. */
  public Tokenizer tokenizer() {
    return new Tokenizer(hyphens, abbreviations);
  }

  /** The sentence splitter of this language. */
  public SentenceSplitter sentenceSplitter() {
    return new SentenceSplitter(abbreviations, sentenceRules);
  }
}
