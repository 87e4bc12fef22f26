package rabita.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {

  @ParameterizedTest
  @CsvSource({
    "Stoltenberg, stltnbrk",
    "Столтенберг, stltnbrk",
    "ستولتنبرغ, stltnbrk",
    "استولتنبرگ, stltnbrk",
    "اسٹولٹنبرگ, stltnbrk",
    "स्टोलटेनबर्ग, stltnbrk",
    "Lavrov, lfrf",
    "Лавров, lfrf",
    "لافروف, lfrf",
    "लावरोव, lfrf",
    "Guterres, ktrs",
    "Гутерриш, ktrs",
    "گوترش, ktrs",
    "गुटेरेस, ktrs",
    "Blinken, blnkn",
    "Блинкен, blnkn",
    "بلينكن, blnkn",
    "ब्लिंकन, blnkn"
  })
  void aNameSoundsAlikeInEveryScript(String name, String sounds) {
    assertThat(Sounds.of(Folding.fold(name))).isEqualTo(sounds);
  }

  @ParameterizedTest
  @CsvSource({
    "phone, fn",
    "Alexander, lksntr",
    "Александр, lksntr",
    "Cairo, kr",
    "Clinton, klntn",
    "Клинтон, klntn",
    "Anna, n",
    "Iowa, ''",
    "123, ''"
  })
  void lettersAreReadInPairsAndVowelsLeftOut(String word, String sounds) {
    assertThat(Sounds.of(Folding.fold(word))).isEqualTo(sounds);
  }

  @Test
  void everyLetterOfTheTableIsFolded() {
    Set<String> unfolded =
        LanguageFiles.lines("sounds.tsv").stream()
            .flatMap(line -> Arrays.stream(line.split("\t")).skip(1))
            .filter(letter -> !Folding.fold(letter).equals(letter))
            .collect(Collectors.toSet());
    assertThat(unfolded).isEmpty();
  }
}
