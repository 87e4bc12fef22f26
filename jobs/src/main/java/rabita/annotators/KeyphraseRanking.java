package rabita.annotators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rabita.counting.Association;

/**
 * Which phrases of a pair are given: those that are particular to it.
 *
 * <p>A phrase that YAKE finds may be usual wherever states are named. So phrases are ranked by the
 * log-likelihood ratio of the sentences that hold them, those of the pair against those that name
 * other states (Dunning, Accurate methods for the statistics of surprise and coincidence,
 * Computational Linguistics 19, 1993); where that is equal, as where there are no others to compare
 * with, by YAKE's score. What one document alone says comes after what two or more say.
 *
 * @param sentences how many of the pair were read, 1 or more
 * @param others how many that do not name it were read
 * @param most how many phrases to give
 */
public record KeyphraseRanking(long sentences, long others, int most) {
  private static final int LEAST_DOCUMENTS = 2;
  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparing((Ranked ranked) -> ranked.phrase().documents() < LEAST_DOCUMENTS)
          .thenComparingDouble(ranked -> -ranked.g2())
          .thenComparingDouble(ranked -> ranked.phrase().score())
          .thenComparing(ranked -> ranked.phrase().norms());

  /**
   * A phrase with what it is compared with.
   *
   * @param others sentences that hold it and do not name the pair
   */
  public record Compared(Keyphrase phrase, long others) {}

  /**
   * A phrase with its place's reason.
   *
   * @param others sentences that hold it and do not name the pair
   * @param g2 log-likelihood ratio, at least 0
   */
  public record Ranked(Keyphrase phrase, long others, double g2) {}

  /**
   * The best phrases, best first: each in a larger share of the pair's sentences than of the
   * others, and none that holds a better one or lies in it. Of two phrases in one another that
   * stand in as many sentences the longer is taken.
   */
  public List<Ranked> best(List<Compared> phrases) {
    Map<String, Long> longer = longer(phrases);
    List<Ranked> chosen = new ArrayList<>();
    phrases.stream()
        .filter(
            compared ->
                longer.getOrDefault(compared.phrase().norms(), 0L) < compared.phrase().sentences())
        .filter(this::isParticular)
        .map(this::ranked)
        .sorted(BEST_FIRST)
        .forEach(
            ranked -> {
              if (chosen.size() < most
                  && chosen.stream().noneMatch(better -> repeats(ranked, better))) {
                chosen.add(ranked);
              }
            });
    return List.copyOf(chosen);
  }

  /** Of the parts of phrases the most sentences that a phrase around them stands in. */
  private static Map<String, Long> longer(List<Compared> phrases) {
    Map<String, Long> longer = new HashMap<>();
    for (Compared compared : phrases) {
      for (String part : parts(compared.phrase().norms())) {
        longer.merge(part, compared.phrase().sentences(), Math::max);
      }
    }

    return longer;
  }

  /** The shorter phrases inside of one. */
  private static List<String> parts(String norms) {
    List<String> words = List.of(norms.split(" "));
    List<String> parts = new ArrayList<>();
    for (int length = 1; length < words.size(); length++) {
      for (int i = 0; i + length <= words.size(); i++) {
        parts.add(String.join(" ", words.subList(i, i + length)));
      }
    }

    return parts;
  }

  private boolean isParticular(Compared compared) {
    return others == 0 || compared.phrase().sentences() * others > compared.others() * sentences;
  }

  private Ranked ranked(Compared compared) {
    long here = compared.phrase().sentences();
    Association association =
        new Association(here, here + compared.others(), sentences, sentences + others);
    return new Ranked(compared.phrase(), compared.others(), association.g2());
  }

  private static boolean repeats(Ranked one, Ranked better) {
    String norms = " " + one.phrase().norms() + " ";
    String betterNorms = " " + better.phrase().norms() + " ";
    return norms.contains(betterNorms)
        || betterNorms.contains(norms)
        || one.phrase().phrase().equals(better.phrase().phrase());
  }
}
