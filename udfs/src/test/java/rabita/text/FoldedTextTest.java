package rabita.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {
  private static final char ZWNJ = '\u200C';

  @ParameterizedTest
  @CsvSource({
    // Letters of Arabic script that look alike.
    "علي, علی",
    "على, علی",
    "كرة, کره",
    "أمريكا, امریکا",
    "آمریکا, امریکا",
    "ﻻ, لا",
    // Vowel marks and tatweel.
    "صرّح, صرح",
    "ايـــران, ایران",
    // Digits of every script.
    "١٢, 12",
    "۱۲, 12",
    "१२, 12",
    // Nukta, candrabindu, nasal before its own stop.
    "ख़ान, खान",
    "फ़ोमिन, फोमिन",
    "चाँद, चांद",
    "हिन्दी, हिंदी",
    // A nasal before another consonant stays.
    "जन्म, जन्म",
    // Case, diacritics, stress.
    "Ёлка, елка",
    "Росси́я, россия",
    "Йемен, йемен",
    "Zeybekçi, zeybekci",
    "İstanbul, istanbul"
  })
  void foldsWhatWritersUseInterchangeably(String raw, String folded) {
    assertThat(Folding.fold(raw)).isEqualTo(folded);
  }

  @Test
  void keepsShortIWrittenAsTwoCharacters() {
    assertThat(Folding.fold("Йемен")).isEqualTo("йемен");
  }

  @Test
  void makesOneSpaceOfManyAndALineFeedOfThoseWithALineEnd() {
    assertThat(Folding.fold("a \t\u00A0b \r\n c")).isEqualTo("a b\nc");
  }

  @Test
  void marksBelongToTheLetterBeforeThemAndJoinersToNone() {
    FoldedText text = FoldedText.of("يمنيًا" + ZWNJ + "ها");
    int alef = text.folded().indexOf("ا");
    assertThat(text.folded()).isEqualTo("یمنیاها");
    assertThat(text.rawEnd(alef - 1)).isEqualTo(6 - 1 + 0);
    assertThat(text.rawEnd(alef)).isEqualTo(6);
    assertThat(text.joinerBefore(alef + 1)).isTrue();
    assertThat(text.joinerBefore(alef)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void alignsEveryUnitOfAnyText(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      String raw = RandomText.next(random, 40);
      FoldedText text = FoldedText.of(raw);
      int last = 0;
      for (int i = 0; i < text.length(); i++) {
        assertThat(text.rawBegin(i)).as("seed %s: %s", seed, raw).isBetween(last, raw.length() - 1);
        assertThat(text.rawEnd(i)).isBetween(text.rawBegin(i) + 1, raw.length());
        last = text.rawBegin(i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void foldsTwiceAsOnce(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 5000; round++) {
      String once = Folding.fold(RandomText.next(random, 40));
      assertThat(Folding.fold(once)).as("seed %s", seed).isEqualTo(once);
    }
  }
}
