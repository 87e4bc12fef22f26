package rabita.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rabita.terms.FoundTerm;
import rabita.terms.Label.Use;

/**
 * The terms of a document in their places.
 *
 * @param themes terms of themes, in order
 * @param bySentence what stands in each sentence that has any term, by its index, in order
 */
public record DocumentTerms(List<ThemeMention> themes, Map<Integer, SentenceTerms> bySentence) {
  /** No terms. */
  public static final DocumentTerms NONE = new DocumentTerms(List.of(), Map.of());

  /** Puts the terms of a text into its sentences. */
  static DocumentTerms of(Parts parts) {
    if (parts.terms().isEmpty()) {
      return NONE;
    }

    List<ThemeMention> themes = new ArrayList<>();
    Map<Integer, List<FoundTerm>> found = new LinkedHashMap<>();
    int sentence = 0;
    for (FoundTerm term : parts.terms()) {
      sentence = parts.sentenceAt(term.begin(), sentence);
      found.computeIfAbsent(sentence, index -> new ArrayList<>()).add(term);
      if (term.label().use() == Use.THEME) {
        themes.add(new ThemeMention(term.label().name(), term.begin(), term.end(), sentence));
      }
    }

    Map<Integer, SentenceTerms> bySentence = new LinkedHashMap<>();
    found.forEach((index, terms) -> bySentence.put(index, SentenceTerms.of(index, terms)));
    return new DocumentTerms(themes, bySentence);
  }

  /** The terms of a sentence. */
  SentenceTerms of(int sentence) {
    SentenceTerms terms = bySentence.get(sentence);
    return terms == null ? SentenceTerms.none(sentence) : terms;
  }
}
