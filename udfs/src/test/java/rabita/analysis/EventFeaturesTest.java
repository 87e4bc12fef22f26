package rabita.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rabita.study.Study;
import rabita.study.StudyReader;

class EventFeaturesTest {
  private static final Study STUDY =
      StudyReader.read(
          "study.conf",
          location ->
              """
              study {
                focus = [PAK, RUS]
                actors { imran-khan {
                  type = person
                  speaks-for = [{ country = PAK }]
                  names { en = [Imran Khan], ru = [Имран Хан], ur = [عمران خان] }
                } }
              }
              """);

  @Test
  void entitiesDaysNumbersNamesAndSounds() {
    assertThat(
            features(
                "en", "Imran Khan told Reuters in Pakistan on 14 September 2021 that 1,500 left."))
        .containsExactly(
            "day:2021-09-14",
            "entity:PAK",
            "name:reuters",
            "number:1500",
            "person:imran-khan",
            "sound:rtrs");
    assertThat(features("en", "Mr Stoltenberg's plane left Pakistan."))
        .contains("name:stoltenberg", "sound:stltnbrk");
  }

  @Test
  void anotherLanguageHasTheSame() {
    assertThat(
            features(
                "ru",
                "Имран Хан сообщил в Пакистане, что 14 сентября 2021 года уехали 1 500 человек, пишет Reuters."))
        .contains(
            "day:2021-09-14", "entity:PAK", "name:reuters", "number:1500", "person:imran-khan");
    assertThat(
            features("ur", "عمران خان نے پاکستان میں ۱۵۰۰ افراد سے کہا کہ وہ Reuters کو بتائیں گے"))
        .contains("entity:PAK", "name:reuters", "number:1500", "person:imran-khan");
  }

  @Test
  void smallNumbersAndSmallLettersAreNoFeatures() {
    assertThat(features("en", "the 12 delegations of Pakistan met for 3.5 hours at 10:30 again"))
        .containsExactly("entity:PAK", "number:3.5");
  }

  /** Groups of three after a space are thousands; a year is not the beginning of one. */
  @Test
  void spacesStandBetweenThousands() {
    assertThat(features("ru", "Погибли 1 250 000 человек, пострадали 300 семей и 20 500 домов."))
        .contains("number:1250000", "number:300", "number:20500")
        .doesNotContain("number:250");
    assertThat(features("en", "There were 4567 890 of them."))
        .contains("number:4567", "number:890");
  }

  @Test
  void theArticleOfALanguageIsNoPartOfASound() {
    assertThat(features("ar", "قال الستولتنبرغ في باكستان إن الوفود وصلت اليوم إلى المدينة"))
        .contains("sound:stltnbrk");
  }

  @Test
  void theDayOfPublicationIsADay() {
    SourceDocument document =
        new SourceDocument(
            "Nothing happened in Pakistan today.",
            Optional.empty(),
            Optional.of("en"),
            Optional.of("2021-09-29"),
            Optional.empty());
    assertThat(EventFeatures.of(Analyzer.of(STUDY).analyze(document))).contains("day:2021-09-29");
  }

  private static List<String> features(String language, String text) {
    SourceDocument document =
        new SourceDocument(
            text, Optional.empty(), Optional.of(language), Optional.empty(), Optional.empty());
    return EventFeatures.of(Analyzer.of(STUDY).analyze(document));
  }
}
