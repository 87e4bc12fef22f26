package rabita.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rabita.text.FoldedText;

/** A megabyte of anything is read in seconds; the bound is generous, so that only a slip shows. */
class DateFinderLinearityTest {
  private static final int LENGTH = 1_000_000;
  private static final Duration BOUND = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1-",
        "1 ",
        "2021-",
        "29 ",
        "1/1/",
        "1. ",
        "29 сентября ",
        "May ",
        "29 سبتمبر/",
        "مهر ",
        "دو هزار و ",
        "و ",
        "twenty ",
        "last ",
        "from May to ",
        "early 2018 until ",
        "a\u200cb\u200c",
        "سه\u200c",
        "(",
        "साल ",
        "\n1",
        "1990ء ",
      })
  void aMegabyteIsReadInSeconds(String piece) {
    FoldedText text = FoldedText.of(piece.repeat(LENGTH / piece.length()));
    for (String language : new String[] {"fa", "ar", "hi", "ur", "ru", "en"}) {
      DateFinder finder = DateFinder.forLanguage(language);
      Assertions.assertTimeout(
          BOUND,
          () -> {
            Recognition recognition = finder.recognize(text);
            assertThat(recognition.resolve(Optional.empty())).isNotNull();
            assertThat(recognition.publicationDay()).isNotNull();
          });
    }
  }
}
