package rabita.annotators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameSampleTest {
  /** Sorted data: all names come first. */
  @Test
  void keepsAsideNamesOfSortedData() {
    NameSample sample = NameSample.keepingAside(sorted(1_000, 9_000));

    assertThat(sample.measured()).hasSize(1_000);
    assertThat(sample.learnt()).hasSize(9_000);
    assertThat(sample.measured().stream().filter(NameSampleTest::named)).hasSize(100);
  }

  /** Of one article, so of the same names. */
  @Test
  void neighboursStayTogether() {
    NameSample sample = NameSample.keepingAside(sorted(1_000, 0));

    assertThat(sample.measured().subList(0, 10)).isEqualTo(sorted(1_000, 0).subList(90, 100));
  }

  @Test
  void keepsAsideATenthOfAFewSentences() {
    assertThat(NameSample.keepingAside(sorted(50, 0)).measured()).hasSize(5);
    assertThat(NameSample.keepingAside(sorted(9, 0)).measured()).isEmpty();
  }

  @Test
  void measuresNothingThatIsLearntWordForWord() {
    List<TaggedSentence> same = IntStream.range(0, 20).mapToObj(i -> named("Mina")).toList();

    NameSample sample = NameSample.keepingAside(same);

    assertThat(sample.learnt()).hasSize(18);
    assertThat(sample.measured()).isEmpty();
    assertThat(sample.measuresNames()).isFalse();
  }

  @Test
  void learnsSentencesWithNamesFirst() {
    List<TaggedSentence> sentences = sorted(100, 900);

    List<TaggedSentence> learnt = new NameSample(sentences, List.of()).atMost(300).learnt();

    assertThat(learnt).hasSize(300);
    assertThat(learnt.stream().filter(NameSampleTest::named)).hasSize(100);
    assertThat(sentences.indexOf(learnt.get(299))).isGreaterThan(990);
  }

  /** The sentences measured are those of the data, however long. */
  @Test
  void learnsNoLongSentence() {
    TaggedSentence longest = ofTokens(60);
    TaggedSentence tooLong = ofTokens(61);

    NameSample sample =
        new NameSample(List.of(tooLong, longest, tooLong), List.of(tooLong)).withoutLong();

    assertThat(sample.learnt()).containsExactly(longest);
    assertThat(sample.measured()).containsExactly(tooLong);
  }

  private static TaggedSentence ofTokens(int size) {
    return new TaggedSentence(Collections.nCopies(size, "rain"), Collections.nCopies(size, "O"));
  }

  private static List<TaggedSentence> sorted(int named, int others) {
    return Stream.concat(
            IntStream.range(0, named).mapToObj(i -> named("Mina" + i)),
            IntStream.range(0, others)
                .mapToObj(i -> new TaggedSentence(List.of("rain" + i), List.of("O"))))
        .toList();
  }

  private static TaggedSentence named(String name) {
    return new TaggedSentence(List.of(name, "spoke"), List.of("B-PER", "O"));
  }

  private static boolean named(TaggedSentence sentence) {
    return sentence.tags().contains("B-PER");
  }
}
