package rabita.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShinglesTest {

  @Test
  void everyRunOfWordsIsOneShingle() {
    assertThat(english("a b c d e", 3)).hasSize(3);
    int[] repeating = english("a b a b a b", 3);
    assertThat(repeating).hasSize(4);
    assertThat(repeating[2]).isEqualTo(repeating[0]).isNotEqualTo(repeating[1]);
    assertThat(english("a b c d e", 1)).hasSize(5);
  }

  @Test
  void aShortTextIsOneShingleAndAnEmptyOneHasNone() {
    assertThat(english("a b", 3)).hasSize(1).isNotEqualTo(english("a c", 3));
    assertThat(english("?! ...", 3)).isEmpty();
  }

  @Test
  void orderCounts() {
    assertThat(english("one two three", 3)).isNotEqualTo(english("two one three", 3));
  }

  @Test
  void caseAndPunctuationMakeNoDifference() {
    assertThat(english("The minister, he said, left.", 3))
        .isEqualTo(english("the Minister he said “left”", 3));
  }

  /** The same letters of Arabic script in other code points, with a vowel mark. */
  @Test
  void formsOfALetterMakeNoDifference() {
    assertThat(of("fa", "وزير كشور در تهرانْ", 3)).isEqualTo(of("fa", "وزیر کشور در تهران", 3));
  }

  private static int[] english(String text, int size) {
    return of("en", text, size);
  }

  private static int[] of(String language, String text, int size) {
    Tokens tokens = Languages.find(language).orElseThrow().tokenizer().tokenize(text);
    return Shingles.of(FoldedText.of(text), tokens, size);
  }
}
