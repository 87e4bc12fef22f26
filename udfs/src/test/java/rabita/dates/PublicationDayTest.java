package rabita.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rabita.dates.PublicationDay.Basis;
import rabita.text.FoldedText;

/** The publication day: declared, in the address, stated in the text. */
class PublicationDayTest {
  private static final List<DateFinder> ALL =
      Stream.of("fa", "ar", "hi", "ur", "ru", "en").map(DateFinder::forLanguage).toList();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-09-30|2021-09-30",
        "2021-09-30T17:02:00|2021-09-30",
        "2021-09-30T17:02:00Z|2021-09-30",
        "2021-09-30T01:00:00+05:00|2021-09-30",
        "2021-09-30T01:00:00+0500|2021-09-30",
        "2021-09-30T01:00:00.123+05:30|2021-09-30",
        "2021-09-30 17:02:00|2021-09-30",
        "2021-09-30 17:02|2021-09-30",
        "2021/09/30|2021-09-30",
        "20210930|2021-09-30",
        "30.09.2021|2021-09-30",
        "03.04.2021|2021-04-03",
        "30/09/2021|2021-09-30",
        "09/30/2021|2021-09-30",
        "04/04/2021|2021-04-04",
        "30-09-2021 17:02|2021-09-30",
        "Thu, 30 Sep 2021 17:02:00 GMT|2021-09-30",
        "1633021320|2021-09-30",
        "1633021320000|2021-09-30",
        "1400/07/20|2021-10-12",
        "۱۴۰۰/۰۷/۲۰|2021-10-12",
        "٣٠/٠٩/٢٠٢١|2021-09-30",
        "September 30, 2021|2021-09-30",
        "30 сентября 2021 г.|2021-09-30",
        "۲۰ مهر ۱۴۰۰|2021-10-12",
        "30 سبتمبر 2021|2021-09-30",
        "30 सितंबर 2021|2021-09-30",
        "30 ستمبر 2021ء|2021-09-30",
      })
  void readsDeclaredDays(String value, LocalDate day) {
    assertThat(PublicationDay.declared(value, ALL).map(PublicationDay::day)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "03/04/2021",
        "yesterday",
        "2021",
        "September 2021",
        "31.02.2021",
        "1021-09-30",
        "12345",
        "null",
        "0000-00-00"
      })
  void readsNothingIntoOtherValues(String value) {
    assertThat(PublicationDay.declared(value, ALL)).isEmpty();
  }

  @Test
  void aMomentWithoutZoneIsUtc() {
    assertThat(PublicationDay.declared("2021-09-30 17:02:00").flatMap(PublicationDay::instant))
        .contains(Instant.parse("2021-09-30T17:02:00Z"));
    assertThat(
            PublicationDay.declared("2021-09-30T01:00:00+05:00").flatMap(PublicationDay::instant))
        .contains(Instant.parse("2021-09-29T20:00:00Z"));
    assertThat(PublicationDay.declared("2021-09-30").flatMap(PublicationDay::instant)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/2021/09/30/title,2021-09-30",
    "https://news.example/world/20210930/1234,2021-09-30",
    "https://news.example/a-2021-09-30-title.html,2021-09-30",
    "https://news.example/1400/07/20/2588,2021-10-12",
    "https://news.example/newstext.php?nn=13911222000865,2013-03-12",
    "https://news.example/2021/9/5/x,2021-09-05",
    "http://www.farsnews.net/newstext.php?nn=8312300145,2005-03-20",
    "https://www.farsnews.ir/news/8601010012,2007-03-21",
    "https://www.farsnews.ir/news/13991230000999/title-of-1398-01-01,2021-03-20",
  })
  void readsAddresses(String address, LocalDate day) {
    PublicationDay found = PublicationDay.fromAddress(address).orElseThrow();
    assertThat(found.day()).isEqualTo(day);
    assertThat(found.basis()).isEqualTo(Basis.URL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/article/48723464",
        "https://news.example/2021/09/30/from-2020-01-01",
        "https://news.example/1821/09/30/",
        "https://news.example/2021/13/30/",
        "https://news.example/2021/09/",
        "https://news.example/news/8601010012",
        "https://notfarsnews.ir/news/8601010012",
        "https://www.farsnews.ir/news/8613010012",
        "https://www.farsnews.ir/news/8512300012",
        "https://www.farsnews.ir/news/0001010012",
        "https://www.farsnews.ir/news/86010100123",
        "https://www.farsnews.ir/photo?p=8601010012",
        "",
      })
  void readsNothingIntoOtherAddresses(String address) {
    assertThat(PublicationDay.fromAddress(address)).isEmpty();
  }

  @Test
  void firstSeedStatesNoDay() throws IOException {
    Recognition seed = seed("000_35e9dccbba27c480", "fa");
    assertThat(seed.publicationDay()).isEmpty();
    assertThat(seed.resolve(Optional.empty()))
        .filteredOn(DateExpression::relative)
        .hasSize(3)
        .allSatisfy(one -> assertThat(one.earliest()).isEmpty())
        .allSatisfy(one -> assertThat(one.edtf()).isEmpty());
  }

  @Test
  void secondSeedHasALineThatIsOnlyADate() throws IOException {
    assertThat(day(seed("001_24745438aeb55a23", "ar"))).contains(LocalDate.of(2021, 9, 29));
  }

  @Test
  void thirdSeedHasItsDayBelowInSolarHijri() throws IOException {
    Recognition seed = seed("002_ba1dbfda49be5d33", "fa");
    assertThat(day(seed)).contains(LocalDate.of(2019, 3, 29));
    assertThat(seed.resolve(seed.publicationDay().orElseThrow()))
        .filteredOn(one -> one.role() == Role.PUBLICATION)
        .singleElement()
        .satisfies(one -> assertThat(one.calendar()).isEqualTo(Calendar.PERSIAN));
  }

  @Test
  void fourthSeedStatesItsDayInTwoCalendars() throws IOException {
    Recognition seed = seed("003_e8a460214bf453b6", "fa");
    PublicationDay found = seed.publicationDay().orElseThrow();
    assertThat(found.day()).isEqualTo("2021-10-12");
    assertThat(found.stated()).hasSize(2);
    assertThat(seed.resolve(found)).filteredOn(one -> one.role() == Role.PUBLICATION).hasSize(2);
  }

  @Test
  void fifthSeedHasAMonthInLatinLetters() throws IOException {
    assertThat(day(seed("004_6217130adc2aaa8f", "hi"))).contains(LocalDate.of(2021, 9, 30));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Published: September 30, 2021|2021-09-30",
        "en|MOSCOW, September 30, 2021 (Agency) - The ministers met.|2021-09-30",
        "en|Thursday, 30 September 2021 5:02 PM|2021-09-30",
        "ru|Дата публикации: 30 сентября 2021 г.|2021-09-30",
        "ur|تاریخ اشاعت: 30 ستمبر 2021|2021-09-30",
        "hi|प्रकाशित: 30 सितंबर 2021, 17:02|2021-09-30",
        "ar|تاريخ النشر: 30/09/2021|2021-09-30",
        "fa|تاریخ انتشار: ۲۰ مهر ۱۴۰۰ - ۲۰:۵۳|2021-10-12",
      })
  void readsStatedDays(String language, String line, LocalDate day) {
    assertThat(day(recognize("Title\n" + line + "\nText of the article.", language))).contains(day);
  }

  @Test
  void disagreeingLinesStateNothing() {
    assertThat(recognize("30 September 2021\ntext\n29 September 2021", "en").publicationDay())
        .isEmpty();
  }

  @Test
  void aLabelBeatsALine() {
    Recognition text = recognize("Updated: 30 September 2021\ntext\n29 September 2021", "en");
    assertThat(day(text)).contains(LocalDate.of(2021, 9, 30));
  }

  @Test
  void aDayInASentenceIsNoPublicationDay() {
    assertThat(
            recognize("The treaty was signed on 30 September 2021 in Moscow.", "en")
                .publicationDay())
        .isEmpty();
  }

  private static Optional<LocalDate> day(Recognition text) {
    return text.publicationDay().map(PublicationDay::day);
  }

  private static Recognition recognize(String text, String language) {
    return DateFinder.forLanguage(language).recognize(FoldedText.of(text));
  }

  /** A seed document; the folder is found from the module or from the top of the project. */
  private static Recognition seed(String stem, String language) throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path folder = Files.isDirectory(here.resolve("seeds")) ? here : here.getParent();
    Path file = folder.resolve("seeds").resolve(stem + ".txt");
    return recognize(Files.readString(file, StandardCharsets.UTF_8), language);
  }
}
