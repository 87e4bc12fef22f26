package rabita.annotators;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.annotators.keyword.yake.YakeKeywordExtraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rabita.text.Language;
import rabita.text.LanguageFiles;

/**
 * The phrases that stand out in the sentences that name a pair.
 *
 * <p>Scores are those of YAKE (Campos et al., YAKE! Keyword extraction from single documents using
 * multiple local features, Information Sciences 509, 2020) over all sentences together.
 */
public final class Keyphrases {
  private static final int LEAST_WORDS = 2;
  private static final int MOST_WORDS = 4;
  private static final int LEAST_SENTENCES = 2;
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> candidate.phrase().score())
          .thenComparing(Candidate::norms);

  private final Language language;
  private final Set<String> stopWords;
  private final int most;

  /**
   * @param most how many phrases to give
   */
  public Keyphrases(Language language, int most) {
    this.language = language;
    this.most = most;
    stopWords = LanguageFiles.words(language.code(), "stopwords.txt");
  }

  /**
   * The best phrases, best first, of two to four words, no name of the pair among them: in two
   * sentences at least, and none that holds a better one or lies in it. Of two phrases in one
   * another that stand in as many sentences the longer is the better one.
   *
   * @param sentences in an order that does not depend on that of the input
   */
  public List<Keyphrase> of(List<PairSentence> sentences) {
    PairWords words = new PairWords(language, sentences);
    List<Candidate> candidates = new ArrayList<>();
    occurrences(words)
        .forEach(
            (norms, places) -> {
              Keyphrase phrase = phrase(words, places);
              if (phrase.sentences() >= LEAST_SENTENCES) {
                candidates.add(new Candidate(" " + norms + " ", phrase));
              }
            });
    return chosen(whole(candidates));
  }

  /** The places of each phrase that YAKE gives, by its folded words. */
  private Map<String, List<Annotation>> occurrences(PairWords words) {
    YakeKeywordExtraction yake = new YakeKeywordExtraction();
    yake.setStopWords(words.codes(stopWords));
    yake.setMinNGrams(LEAST_WORDS);
    yake.setMaxNGrams(MOST_WORDS);
    yake.setNKeywords(Integer.MAX_VALUE);
    Map<String, List<Annotation>> found = new TreeMap<>();
    for (Annotation place : SparkNlp.list(yake.annotate(SparkNlp.seq(words.annotations())))) {
      if (words.inOneSentence(place.begin(), place.end())) {
        found
            .computeIfAbsent(
                String.join(" ", words.norms(place.begin(), place.end())),
                norms -> new ArrayList<>())
            .add(place);
      }
    }

    return found;
  }

  private static Keyphrase phrase(PairWords words, List<Annotation> places) {
    Map<String, Long> surfaces =
        places.stream()
            .collect(
                Collectors.groupingBy(
                    place -> words.surface(place.begin(), place.end()),
                    TreeMap::new,
                    Collectors.counting()));
    long commonest = surfaces.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    String surface =
        surfaces.entrySet().stream()
            .filter(entry -> entry.getValue() == commonest)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    return new Keyphrase(
        surface,
        Double.parseDouble(places.get(0).metadata().apply("score")),
        places.stream().map(place -> words.sentence(place.begin())).distinct().count(),
        places.stream().map(place -> words.document(place.begin())).distinct().count());
  }

  /** The candidates without the parts of others that stand in as many sentences. */
  private static List<Candidate> whole(List<Candidate> candidates) {
    Map<String, Long> longer = new HashMap<>();
    for (Candidate candidate : candidates) {
      candidate
          .parts()
          .forEach(part -> longer.merge(part, candidate.phrase().sentences(), Math::max));
    }

    return candidates.stream()
        .filter(
            candidate ->
                longer.getOrDefault(candidate.norms(), 0L) < candidate.phrase().sentences())
        .sorted(BEST_FIRST)
        .toList();
  }

  private List<Keyphrase> chosen(List<Candidate> ranked) {
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate candidate : ranked) {
      if (chosen.size() < most && chosen.stream().noneMatch(candidate::repeats)) {
        chosen.add(candidate);
      }
    }

    return chosen.stream().map(Candidate::phrase).toList();
  }

  /**
   * A phrase that may be chosen.
   *
   * @param norms its folded words, a space before, between and behind them
   */
  private record Candidate(String norms, Keyphrase phrase) {
    boolean repeats(Candidate better) {
      return norms.contains(better.norms)
          || better.norms.contains(norms)
          || phrase.phrase().equals(better.phrase.phrase());
    }

    /** The shorter phrases inside of it. */
    List<String> parts() {
      List<String> words = List.of(norms.strip().split(" "));
      List<String> parts = new ArrayList<>();
      for (int length = LEAST_WORDS; length < words.size(); length++) {
        for (int i = 0; i + length <= words.size(); i++) {
          parts.add(" " + String.join(" ", words.subList(i, i + length)) + " ");
        }
      }

      return parts;
    }
  }
}
