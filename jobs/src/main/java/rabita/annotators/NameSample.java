package rabita.annotators;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Labelled sentences in two parts: those that a model learns, and those that it is measured with.
 *
 * <p>Labelled data may be sorted by the kind of name, so that their end holds none of a kind. So
 * the part kept aside is taken from everywhere: of each hundred sentences the last ten, in a row,
 * since neighbours are of one document and know each other's names.
 */
public record NameSample(List<TaggedSentence> learnt, List<TaggedSentence> measured) {
  private static final int ONE_IN = 10;
  private static final int MOST_IN_A_ROW = 10;

  /**
   * Most tokens of a sentence that is learnt. The longest sentence limits the step of the training,
   * see {@link NameTraining}: a few of a hundred tokens would leave most names unlearnt.
   */
  public static final int MOST_TOKENS = 60;

  /** A tenth of the sentences is kept aside, but those that are learnt word for word, too. */
  public static NameSample keepingAside(List<TaggedSentence> sentences) {
    int row = Math.max(1, Math.min(MOST_IN_A_ROW, sentences.size() / (ONE_IN * ONE_IN)));
    IntPredicate aside = i -> i / row % ONE_IN == ONE_IN - 1;
    List<TaggedSentence> learnt = at(sentences, aside.negate());
    Set<TaggedSentence> known = new HashSet<>(learnt);
    return new NameSample(
        learnt, at(sentences, aside).stream().filter(Predicate.not(known::contains)).toList());
  }

  /**
   * The same with at most so many learnt: those that hold names before those that hold none, of
   * each at even distances.
   *
   * @param most 1 or more
   */
  public NameSample atMost(int most) {
    if (learnt.size() <= most) {
      return this;
    }

    List<TaggedSentence> named = spread(learnt.stream().filter(NameSample::hasName).toList(), most);
    List<TaggedSentence> others =
        learnt.stream().filter(Predicate.not(NameSample::hasName)).toList();
    List<TaggedSentence> few = spread(others, most - named.size());
    return new NameSample(Stream.concat(named.stream(), few.stream()).toList(), measured);
  }

  /** The same without the sentences of more than {@link #MOST_TOKENS} tokens among those learnt. */
  public NameSample withoutLong() {
    return new NameSample(
        learnt.stream().filter(sentence -> sentence.tokens().size() <= MOST_TOKENS).toList(),
        measured);
  }

  /** True where a sentence of the part measured holds a name. */
  public boolean measuresNames() {
    return measured.stream().anyMatch(NameSample::hasName);
  }

  private static boolean hasName(TaggedSentence sentence) {
    return sentence.tags().stream().anyMatch(tag -> !tag.equals(NameSpan.OUTSIDE));
  }

  private static List<TaggedSentence> at(List<TaggedSentence> sentences, IntPredicate place) {
    return IntStream.range(0, sentences.size()).filter(place).mapToObj(sentences::get).toList();
  }

  private static List<TaggedSentence> spread(List<TaggedSentence> sentences, int most) {
    int size = Math.min(most, sentences.size());
    return IntStream.range(0, size)
        .mapToObj(i -> sentences.get((int) ((long) i * sentences.size() / size)))
        .toList();
  }
}
