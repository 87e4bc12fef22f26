package rabita.annotators;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.annotators.keyword.yake.YakeKeywordExtraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rabita.text.Language;

/**
 * The phrases that stand out in the sentences that name a pair.
 *
 * <p>Scores are those of YAKE (Campos et al., YAKE! Keyword extraction from single documents using
 * multiple local features, Information Sciences 509, 2020) over all sentences together.
 */
public final class Keyphrases {
  private static final int LEAST_SENTENCES = 2;

  private final Language language;
  private final PhraseWords phraseWords;

  public Keyphrases(Language language) {
    this.language = language;
    phraseWords = PhraseWords.of(language);
  }

  /**
   * The phrases of two or three words that stand in two sentences at least, by their folded words:
   * no name of the pair in them, and more than titles and names of others.
   *
   * @param sentences in an order that does not depend on that of the input
   */
  public List<Keyphrase> of(List<PairSentence> sentences) {
    PairWords words = new PairWords(language, sentences);
    List<Keyphrase> phrases = new ArrayList<>();
    occurrences(words)
        .forEach(
            (norms, places) -> {
              Keyphrase phrase = phrase(norms, words, places);
              if (phrase.sentences() >= LEAST_SENTENCES) {
                phrases.add(phrase);
              }
            });
    return phrases;
  }

  /** The places of each phrase that YAKE gives, by its folded words. */
  private Map<String, List<Annotation>> occurrences(PairWords words) {
    YakeKeywordExtraction yake = new YakeKeywordExtraction();
    yake.setStopWords(words.codes(phraseWords.stopWords()));
    yake.setMinNGrams(PhraseWords.LEAST);
    yake.setMaxNGrams(PhraseWords.MOST);
    yake.setNKeywords(Integer.MAX_VALUE);
    Map<String, List<Annotation>> found = new TreeMap<>();
    for (Annotation place : SparkNlp.list(yake.annotate(SparkNlp.seq(words.annotations())))) {
      if (words.inOneSentence(place.begin(), place.end()) && says(words, place)) {
        found
            .computeIfAbsent(
                String.join(" ", words.norms(place.begin(), place.end())),
                norms -> new ArrayList<>())
            .add(place);
      }
    }

    return found;
  }

  /**
   * True where a phrase is of words alone that may be parts of one, cuts no name in two, and two of
   * its words are more than titles, one of these more than a name: so is "Afghan border", but
   * neither "Afghan president" nor "told the president".
   */
  private boolean says(PairWords words, Annotation place) {
    long named = 0;
    long said = 0;
    for (int i = place.begin(); i <= place.end(); i++) {
      String norm = words.norms(i, i).get(0);
      if (!phraseWords.isPart(norm)) {
        return false;
      }

      if (words.isNameOfAny(i)) {
        named++;
      } else if (!phraseWords.isTitle(norm)) {
        said++;
      }
    }

    return said > 0
        && named + said >= PhraseWords.LEAST
        && !words.isInsideAName(place.begin())
        && !words.isInsideAName(place.end() + 1);
  }

  private static Keyphrase phrase(String norms, PairWords words, List<Annotation> places) {
    Map<String, Long> surfaces =
        places.stream()
            .collect(
                Collectors.groupingBy(
                    place -> words.surface(place.begin(), place.end()),
                    TreeMap::new,
                    Collectors.counting()));
    String surface =
        surfaces.entrySet().stream()
            .max(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElseThrow()
            .getKey();
    return new Keyphrase(
        norms,
        surface,
        Double.parseDouble(places.get(0).metadata().apply("score")),
        places.stream().map(place -> words.sentence(place.begin())).distinct().count(),
        places.stream().map(place -> words.document(place.begin())).distinct().count());
  }
}
