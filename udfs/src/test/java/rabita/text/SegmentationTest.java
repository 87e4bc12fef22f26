package rabita.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Token and sentence boundaries; the cases are data. */
class SegmentationTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "tokens.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      quoteCharacter = '\u0000')
  void cutsTokens(String language, String text, String expected) {
    assertThat(String.join(" | ", tokens(language, text))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "sentences.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      quoteCharacter = '\u0000')
  void cutsSentences(String language, String text, String expected) {
    String raw = text.replace("\\n", "\n");
    Language rules = Languages.load(language);
    List<String> found =
        rules.sentenceSplitter().split(raw, rules.tokenizer().tokenize(raw)).stream()
            .map(sentence -> raw.substring(sentence.begin(), sentence.end()))
            .toList();
    assertThat(String.join(" | ", found)).isEqualTo(expected);
  }

  @Test
  void knowsNothingInWhiteSpace() {
    assertThat(tokens("en", " \n\t\u00A0")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ar", "hi", "ur", "ru", "en"})
  void tokensAreDisjointAndSentencesHoldEachOnce(String code) {
    Random random = new Random(7);
    Language language = Languages.load(code);
    for (int round = 0; round < 3000; round++) {
      String text = RandomText.next(random, 60);
      Tokens tokens = language.tokenizer().tokenize(text);
      int end = 0;
      for (int i = 0; i < tokens.size(); i++) {
        assertThat(tokens.begin(i)).as("seed 7, round %s", round).isGreaterThanOrEqualTo(end);
        assertThat(tokens.end(i)).isBetween(tokens.begin(i) + 1, text.length());
        end = tokens.end(i);
      }

      int next = 0;
      for (Sentence sentence : language.sentenceSplitter().split(text, tokens)) {
        assertThat(sentence.firstToken()).isEqualTo(next);
        next += sentence.tokenCount();
      }

      assertThat(next).isEqualTo(tokens.size());
    }
  }

  @Test
  void findsTheTokenAtAnOffset() {
    Tokens tokens = Languages.load("en").tokenizer().tokenize("one two");
    assertThat(List.of(tokens.indexAt(0), tokens.indexAt(3), tokens.indexAt(4), tokens.indexAt(7)))
        .containsExactly(0, 1, 1, 2);
  }

  private static List<String> tokens(String language, String text) {
    Tokens tokens = Languages.load(language).tokenizer().tokenize(text);
    return new ArrayList<>(
        IntStream.range(0, tokens.size())
            .mapToObj(i -> text.substring(tokens.begin(i), tokens.end(i)))
            .toList());
  }
}
