package rabita.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermPatternTest {
  @ParameterizedTest
  @CsvSource({
    "Free  trade*, Free trade*",
    "sit-in, sit-in",
    "هسته\u200Cای, هسته ای",
    "تحريم, تحریم",
    "'gas {not-preceded: tear}', gas"
  })
  void keyIsFolded(String written, String key) {
    assertThat(TermPattern.parse(written).key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        " - ",
        "tra*de",
        "free * trade",
        "gas {not-preceded: tear",
        "gas {near: tear}"
      })
  void refusesWhatCannotBeSearched(String written) {
    assertThatThrownBy(() -> TermPattern.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot ");
  }

  @Test
  void countsLettersMarksAndDigits() {
    assertThat(TermPattern.parse("S-400").letters()).isEqualTo(4);
    assertThat(TermPattern.parse("जंग*").letters()).isEqualTo(3);
  }
}
