package rabita.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rabita.dates.DateExpression;
import rabita.dates.DateFinder;
import rabita.dates.Recognition;
import rabita.dates.Role;
import rabita.text.FoldedText;

/** Declared, else in the address, else in the text; the first that can be read. */
class PublicationTest {
  private static final DateFinder ENGLISH = DateFinder.forLanguage("en");
  private static final String DATED = "Published: 28 September 2021\n\nHe arrived yesterday.";
  private static final String ADDRESS = "https://example.org/2021/09/29/khan";

  @Test
  void aDeclaredDayGoesBeforeTheAddressAndTheText() {
    Publication publication = publication(DATED, "2021-09-30T17:02:00Z", ADDRESS);

    assertThat(publication.day()).contains(LocalDate.of(2021, 9, 30));
    assertThat(publication.instant()).contains(Instant.parse("2021-09-30T17:02:00Z"));
    assertThat(publication.basis()).isEqualTo("declared");
    assertThat(publication.unreadable()).isFalse();
  }

  @Test
  void theAddressGoesBeforeTheText() {
    Publication publication = publication(DATED, null, ADDRESS);

    assertThat(publication.day()).contains(LocalDate.of(2021, 9, 29));
    assertThat(publication.instant()).isEmpty();
    assertThat(publication.basis()).isEqualTo("url");
  }

  @Test
  void theTextIsReadLast() {
    Publication publication = publication(DATED, null, "https://example.org/khan");

    assertThat(publication.day()).contains(LocalDate.of(2021, 9, 28));
    assertThat(publication.basis()).isEqualTo("text");
  }

  @Test
  void withoutAnyItIsNotGuessed() {
    Publication publication = publication("He arrived yesterday.", null, null);

    assertThat(publication.day()).isEmpty();
    assertThat(publication.basis()).isEqualTo("none");
    assertThat(publication.unreadable()).isFalse();
  }

  @Test
  void aDeclaredDayThatCannotBeReadIsToldAndTheNextBasisIsTaken() {
    Publication publication = publication(DATED, "the other day", ADDRESS);

    assertThat(publication.day()).contains(LocalDate.of(2021, 9, 29));
    assertThat(publication.basis()).isEqualTo("url");
    assertThat(publication.unreadable()).isTrue();
  }

  @Test
  void aBlankDeclarationIsNone() {
    assertThat(publication("He arrived.", " \t", null).unreadable()).isFalse();
  }

  @Test
  void aDayInWordsIsReadInTheLanguageOfTheText() {
    assertThat(publication("He arrived.", "September 30, 2021", null).day())
        .contains(LocalDate.of(2021, 9, 30));
    assertThat(publication("He arrived.", "30 сентября 2021", null).unreadable()).isTrue();
  }

  @Test
  void relativeDatesAreResolvedAgainstTheDayOfPublication() {
    String text = "He arrived yesterday.";

    assertThat(expressions(text, "2021-09-30"))
        .singleElement()
        .satisfies(
            date -> assertThat(date.earliest()).contains(LocalDate.of(2021, 9, 29)),
            date -> assertThat(date.anchor()).contains(LocalDate.of(2021, 9, 30)));
    assertThat(expressions(text, null))
        .singleElement()
        .satisfies(date -> assertThat(date.earliest()).isEmpty());
  }

  @Test
  void theExpressionThatStatesTheDayIsNoDateSpokenOf() {
    assertThat(expressions(DATED, null))
        .extracting(DateExpression::role)
        .containsExactly(Role.PUBLICATION, Role.MENTION);
  }

  /** A dateline that did not decide is a date like others. */
  @Test
  void aDateOfTheTextIsSpokenOfWhereTheInputDeclaresTheDay() {
    assertThat(expressions(DATED, "2021-09-30"))
        .extracting(DateExpression::role)
        .containsExactly(Role.MENTION, Role.MENTION);
  }

  private static List<DateExpression> expressions(String text, String published) {
    Optional<Recognition> dates = Optional.of(ENGLISH.recognize(FoldedText.of(text)));
    return publication(text, published, null).expressions(dates);
  }

  private static Publication publication(String text, String published, String url) {
    SourceDocument source =
        new SourceDocument(
            text,
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(published),
            Optional.ofNullable(url));
    return Publication.of(
        source, List.of(ENGLISH), Optional.of(ENGLISH.recognize(FoldedText.of(text))));
  }
}
