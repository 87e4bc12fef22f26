package rabita.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentWordsTest {

  @ParameterizedTest
  @CsvSource({
    "en, pipeline, pipeline",
    "en, the, ''",
    "en, mp, ''",
    "ru, газопровод, газопровод",
    "ru, который, ''",
    "ar, العلاقات, العلاقات",
    "ar, والعلاقات, العلاقات",
    "ar, بالعلاقات, العلاقات",
    "ar, للعلاقات, العلاقات",
    "ar, وللعلاقات, العلاقات",
    "ar, والد, والد",
    "ar, وزير, وزير",
    "ar, التي, ''",
    "fa, روابط, روابط",
    "fa, این, ''",
    "ur, تعلقات, تعلقات",
    "hi, समझौता, समझौता",
  })
  void leavesOutFunctionWordsAndWhatIsWrittenOnTheArticle(
      String language, String word, String content) {
    ContentWords words = ContentWords.of(Languages.load(language));

    assertThat(words.of(Folding.fold(word))).isEqualTo(Folding.fold(content));
  }
}
