package rabita.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.dates.DateExpression;
import rabita.dates.DateFinder;
import rabita.evaluation.SingleDates.DateCase;
import rabita.evaluation.SingleDates.Grain;
import rabita.text.FoldedText;

class DateCasesTest {
  @TempDir Path folder;

  @Test
  void aDayIsRightByEitherReading() throws IOException {
    JsonNode value =
        json(
            "{'FutureResolution': {'date': '2022-05-03'}, 'PastResolution': {'date': '2021-05-03'}}");
    assertThat(RecognizersValues.isRight(found("3 May 2021"), value)).isTrue();
    assertThat(RecognizersValues.isRight(found("3 May 2022"), value)).isTrue();
    assertThat(RecognizersValues.isRight(found("4 May 2021"), value)).isFalse();
    assertThat(RecognizersValues.isRight(found("May 2021"), value)).isFalse();
  }

  @Test
  void aPeriodEndsBeforeItsEnd() throws IOException {
    JsonNode month =
        json(
            "{'Timex': '2021-05', 'FutureResolution': {'startDate': '2021-05-01', 'endDate': '2021-06-01'}}");
    assertThat(RecognizersValues.isRight(found("May 2021"), month)).isTrue();
    JsonNode inclusive =
        json(
            "{'Timex': '2021-05', 'FutureResolution': {'startDate': '2021-05-01', 'endDate': '2021-05-31'}}");
    assertThat(RecognizersValues.isRight(found("May 2021"), inclusive)).isFalse();
  }

  @Test
  void aWrittenRangeMayEndOnItsEnd() throws IOException {
    String range =
        "{'Timex': '%s', 'FutureResolution': {'startDate': '2021-05-01', 'endDate': '2021-05-31'}}";
    assertThat(RecognizersValues.isRight(found("May 2021"), json(range.formatted("(a,b,P30D)"))))
        .isTrue();
  }

  @Test
  void ofOverlappingLabelsTheLongestStays() {
    Span longer = new Span(3, 20, "");
    assertThat(RecognizersSpans.longest(List.of(new Span(3, 8, ""), longer, new Span(21, 24, ""))))
        .containsExactly(longer, new Span(21, 24, ""));
  }

  @Test
  void parstdexCountsCodePoints() {
    assertThat(ParstdexDates.spans("\uD83D\uDE00 in May ", "[[4, 8], [0, 0]]"))
        .containsExactly(new Span(6, 9, ""));
  }

  @Test
  void ducklingCasesKeepDatesOnly() throws IOException {
    Files.writeString(
        folder.resolve("duckling_en.tsv"),
        """
        expected\texpression
        (datetime (2013, 5, 1, 0, 0, 0) Month)\tthat month
        (datetime (2013, 5, 1, 8, 0, 0) Hour)\tat eight
        (datetimeInterval ((2013, 2, 12, 0, 0, 0), (2013, 2, 13, 0, 0, 0)) Day)\tthose days
        """);
    assertThat(DucklingCases.read(GoldFolder.of(folder), GoldNames.load()))
        .containsExactly(
            new DateCase(
                "duckling",
                "en",
                "that month",
                LocalDate.of(2013, 2, 12),
                LocalDate.of(2013, 5, 1),
                Grain.MONTH));
  }

  @Test
  void dateparserCasesOfAnotherLanguageOfTheScriptAreLeftOut() throws IOException {
    Files.writeString(
        folder.resolve("dateparser_cases.tsv"),
        """
        file\ttest\tscript\tline\targs...
        test_date_parser.py\ttest_dates_parsing\tcyrillic\t1\t'7 июля 2011'\tdatetime(2011, 7, 7, 3)
        test_date_parser.py\ttest_dates_parsing\tcyrillic\t2\t'7 ўўў 2011'\tdatetime(2011, 7, 7)
        test_search.py\ttest_search\tcyrillic\t3\t'7 июля 2011'\tdatetime(2011, 7, 7)
        """);
    assertThat(DateparserCases.read(GoldFolder.of(folder), GoldNames.load()))
        .extracting(DateCase::text, DateCase::day)
        .containsExactly(tuple("7 июля 2011", LocalDate.of(2011, 7, 7)));
  }

  @Test
  void grainsAgreeAsCoarselyAsTheySay() {
    LocalDate day = LocalDate.of(2021, 5, 3);
    assertThat(Grain.DAY.agree(day, day.plusDays(1))).isFalse();
    assertThat(Grain.MONTH.agree(day, day.plusDays(1))).isTrue();
    assertThat(Grain.MONTH.agree(day, day.plusYears(1))).isFalse();
    assertThat(Grain.YEAR.agree(day, day.plusMonths(1))).isTrue();
  }

  private static DateExpression found(String text) {
    return DateFinder.forLanguage("en").find(FoldedText.of(text), Optional.empty()).get(0);
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }
}
