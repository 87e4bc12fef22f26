package rabita.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rabita.text.FoldedText;

/** TIMEX3 and EDTF values, and what an expression says of itself. */
class DateValueTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2021, 9, 29);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|29 September 2021|2021-09-29|2021-09-29",
        "en|September 2021|2021-09|2021-09",
        "en|the year 1971|1971|1971",
        "en|summer of 2016|2016-SU|2016-22",
        "en|winter of 2016|2016-WI|2016-24",
        "en|the 1980s|198X|198X",
        "en|the 19th century|18|18XX",
        "en|the first quarter of 2014|2014-Q1|2014-01-01/2014-03-31",
        "en|4 to 22 January 2017|2017-01-04/2017-01-22|2017-01-04/2017-01-22",
        "en|last week|2021-W38|2021-09-20/2021-09-26",
        "en|last year|2020|2020",
        "ar|الأسبوع الماضي|2021-09-19/2021-09-25|2021-09-19/2021-09-25",
        "fa|مهر ۱۳۹۸|2019-09-23/2019-10-22|2019-09-23/2019-10-22",
        "fa|۲۰ مهر ۱۴۰۰|2021-10-12|2021-10-12",
        "ur|10 محرم 1443ھ|2021-08-19|2021-08-19",
      })
  void writesValues(String language, String text, String timex, String edtf) {
    DateExpression one = only(language, text, Optional.of(PUBLISHED));
    assertThat(one.timex()).isEqualTo(timex);
    assertThat(one.edtf()).isEqualTo(edtf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yesterday|XXXX-XX-XX",
        "Friday|XXXX-WXX-5",
        "29 September|XXXX-09-29",
        "August|XXXX-08",
        "last week|XXXX-WXX",
        "last month|XXXX-XX",
        "last year|XXXX",
        "last summer|XXXX-SU",
        "the past three years|P3Y",
      })
  void leavesUnknownWhatNeedsThePublicationDay(String text, String timex) {
    DateExpression one = only("en", text, Optional.empty());
    assertThat(one.timex()).isEqualTo(timex);
    assertThat(one.edtf()).isEmpty();
    assertThat(one.earliest()).isEmpty();
    assertThat(one.latest()).isEmpty();
    assertThat(one.anchor()).isEmpty();
  }

  @Test
  void anIslamicDayIsWidenedByOneDayEachWay() {
    DateExpression one = only("ur", "10 محرم 1443ھ", Optional.empty());
    assertThat(one.earliest()).contains(LocalDate.of(2021, 8, 18));
    assertThat(one.latest()).contains(LocalDate.of(2021, 8, 20));
    assertThat(one.day()).isEmpty();
  }

  @Test
  void onlyARelativeExpressionHasAnAnchor() {
    assertThat(only("en", "today", Optional.of(PUBLISHED)).anchor()).contains(PUBLISHED);
    assertThat(only("en", "29 September 2021", Optional.of(PUBLISHED)).anchor()).isEmpty();
  }

  @Test
  void twentyNinthOfFebruaryIsInTheNearestLeapYear() {
    assertThat(only("en", "29 February", Optional.of(PUBLISHED)).earliest())
        .contains(LocalDate.of(2020, 2, 29));
  }

  @Test
  void impossibleDaysAreNoDates() {
    assertThat(find("en", "31 September 2021 and 2/30/2021", Optional.empty()))
        .noneMatch(one -> one.granularity() == Granularity.DAY);
  }

  private static DateExpression only(String language, String text, Optional<LocalDate> published) {
    List<DateExpression> found = find(language, text, published);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<DateExpression> find(
      String language, String text, Optional<LocalDate> published) {
    return DateFinder.forLanguage(language).find(FoldedText.of(text), published);
  }
}
