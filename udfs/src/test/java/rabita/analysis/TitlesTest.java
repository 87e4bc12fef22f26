package rabita.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {

  @Test
  void aFirstLineThatStandsAloneIsTheTitle() {
    assertThat(Titles.firstLine("Khan visits Moscow\n\nThe prime minister arrived."))
        .contains("Khan visits Moscow");
    assertThat(Titles.firstLine("\n  Khan visits Moscow \r\n\r\nThe prime minister arrived."))
        .contains("Khan visits Moscow");
    assertThat(Titles.firstLine("ایران و روسیه\n\nتهران میزبان است.")).contains("ایران و روسیه");
  }

  @Test
  void linesOfOneOrTwoWordsBeforeItArePassedOver() {
    assertThat(Titles.firstLine("World\nSouth Asia\nKhan visits Moscow\n\nThe prime minister."))
        .contains("Khan visits Moscow");
  }

  @Test
  void moreThanTwoShortLinesAreNoSectionNames() {
    assertThat(Titles.firstLine("World\nSouth Asia\nPakistan\nKhan visits Moscow\n\nThe minister."))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Khan visits Moscow",
        "Khan visits Moscow\nThe prime minister arrived.",
        "The prime minister arrived.\n\nHe stayed.",
        "Ministers who came:\n\nShah Mehmood Qureshi",
        "وزیر خارجه آمد؛\n\nتهران",
        "وزیر اعظم پہنچے۔\n\nاسلام آباد",
        "प्रधानमंत्री मास्को पहुंचे।\n\nमास्को",
      })
  void aSentenceOrALineThatGoesOnIsNoTitle(String text) {
    assertThat(Titles.firstLine(text)).isEmpty();
  }

  @Test
  void aLineOfMoreThanThreeHundredCharactersIsNoTitle() {
    assertThat(Titles.firstLine("a ".repeat(150).strip() + "\n\nbody")).isPresent();
    assertThat(Titles.firstLine("a ".repeat(151).strip() + "\n\nbody")).isEmpty();
  }

  @Test
  void aTitleIsPutBeforeItsBody() {
    assertThat(Titles.withTitle(" Khan visits Moscow ", "The prime minister arrived."))
        .isEqualTo("Khan visits Moscow\n\nThe prime minister arrived.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Khan visits Moscow\n\nHe arrived.",
        "\n\n  Khan visits Moscow\nHe arrived.",
        "KHAN VISITS MOSCOW: he arrived",
      })
  void aTitleThatTheBodyBeginsWithIsNotPutBeforeItAgain(String body) {
    assertThat(Titles.withTitle("Khan visits Moscow", body)).isEqualTo(body);
  }

  /** The title with Arabic yeh and kaf, the body with Persian ones and vowel marks. */
  @Test
  void lookAlikeLettersAndVowelMarksAreNoDifference() {
    String body = "ایرانِ بزرگ و پاکستان\n\nتهران";

    assertThat(Titles.withTitle("ايران بزرگ و پاكستان", body)).isEqualTo(body);
  }

  @Test
  void aTitleInTheMiddleOfTheBodyIsPutBeforeItToo() {
    assertThat(Titles.withTitle("Khan visits Moscow", "Today Khan visits Moscow"))
        .startsWith("Khan visits Moscow\n\nToday");
  }
}
