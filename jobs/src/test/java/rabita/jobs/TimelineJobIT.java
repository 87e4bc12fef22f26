package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;
import rabita.study.Study;

/**
 * Series counted by hand. 2021-09-27 is a Monday, 2021-10-03 a Sunday.
 *
 * <p>In the published ones the week of 2021-09-27 has d1 and d2, that of 2021-10-04 d3, d4, d6, d7.
 */
class TimelineJobIT extends SparkTest {
  private static final Study STUDY =
      Corpus.study(
          "study { focus = [PAK, RUS, IRN], entity-granularities = [day, week, month, quarter, year] }");
  private static final String COUNTS =
      "period_start, n_documents, n_sentences, n_mentions, n_total, observed";

  private static final Corpus PUBLISHED =
      new Corpus()
          .document("d1", null, "fa", "2021-09-27", "PAK RUS PAK", "PAK")
          .document("d2", null, "fa", "2021-10-03", "PAK")
          .document("d3", null, "fa", "2021-10-06", "IRN")
          .document("d4", null, "ru", "2021-10-05", "RUS PAK")
          .document("d5", null, "fa", null, "PAK RUS")
          .document("d6", null, "fa", "2021-10-10", "PAK")
          .document("d7", null, "fa", "2021-10-10", "IRN", "RUS");

  /** m2 has an Islamic day, widened to three, and one whose three days are of two months. */
  private static final Corpus MENTIONED =
      new Corpus()
          .document(
              "m1",
              null,
              "fa",
              "2021-09-30",
              "PAK RUS @2021-09-14",
              "IRN @2021-01-01/2021-12-31",
              "PAK",
              "@2021-08-05",
              "PAK @?",
              "PAK @!2021-09-30")
          .document(
              "m2",
              null,
              "fa",
              "2021-11-15",
              "PAK @2021-11-09/2021-11-11",
              "PAK @2021-11-30/2021-12-02")
          .document("m3", null, "ru", "2021-10-20", "PAK PAK RUS @2021-09-14 @2021-09-15")
          .document("m4", null, "fa", null, "PAK @1979-02-11");

  private static final Corpus RANDOM = Corpus.random(new Random(1), 60);

  private static Found published;
  private static Found mentioned;
  private static Found random;

  @BeforeAll
  static void count() {
    random = found(RANDOM);
    published = found(PUBLISHED).where("level", "country", "time_basis", "published");
    mentioned = found(MENTIONED).where("level", "country", "time_basis", "mentioned");
  }

  @Test
  void countsDocumentsSentencesAndMentionsOfAnActor() {
    assertThat(published("PAK", "*", "fa", "week").show(COUNTS))
        .containsExactly("2021-09-27 2 3 4 2 true", "2021-10-04 1 1 1 3 true");
    assertThat(published("PAK", "*", "*", "week").show(COUNTS))
        .containsExactly("2021-09-27 2 3 4 2 true", "2021-10-04 2 2 2 4 true");
  }

  /** Of d1 three mentions of PAK and one of RUS. */
  @Test
  void countsAPairByDocument() {
    assertThat(published("PAK", "RUS", "*", "week").show(COUNTS))
        .containsExactly("2021-09-27 1 1 4 2 true", "2021-10-04 1 1 2 4 true");
  }

  @Test
  void aPairOfTwoSentencesHasADocumentAndNoSentence() {
    assertThat(published("IRN", "RUS", "fa", "day").show(COUNTS))
        .containsExactly("2021-10-10 1 0 2 2 true");
  }

  /** Published on four days only: on 2021-10-06 about others, on the rest nothing at all. */
  @Test
  void everyDayStandsBetweenTheFirstAndTheLastAndMissingIsNotZero() {
    assertThat(
            published("PAK", "*", "fa", "day").show("period_start, n_documents, share, observed"))
        .containsExactly(
            "2021-09-27 1 1.0000 true",
            "2021-09-28 0 - false",
            "2021-09-29 0 - false",
            "2021-09-30 0 - false",
            "2021-10-01 0 - false",
            "2021-10-02 0 - false",
            "2021-10-03 1 1.0000 true",
            "2021-10-04 0 - false",
            "2021-10-05 0 - false",
            "2021-10-06 0 0.0000 true",
            "2021-10-07 0 - false",
            "2021-10-08 0 - false",
            "2021-10-09 0 - false",
            "2021-10-10 1 0.5000 true");
  }

  @Test
  void aSeriesBeginsAndEndsWithItsOwnActor() {
    assertThat(published("IRN", "*", "fa", "day").show("period_start, n_documents"))
        .containsExactly(
            "2021-10-06 1", "2021-10-07 0", "2021-10-08 0", "2021-10-09 0", "2021-10-10 1");
  }

  /** Wilson's interval of 1 in 2; see ShareTest. */
  @Test
  void shareHasItsInterval() {
    assertThat(
            published("PAK", "*", "fa", "day")
                .where("period_start", "2021-10-10")
                .show("share, share_low, share_high"))
        .containsExactly("0.5000 0.0945 0.9055");
  }

  @Test
  void longerPeriodsAddUp() {
    assertThat(published("PAK", "*", "*", "month").show(COUNTS))
        .containsExactly("2021-09-01 1 2 3 1 true", "2021-10-01 3 3 3 5 true");
    assertThat(published("PAK", "*", "*", "quarter").show(COUNTS))
        .containsExactly("2021-07-01 1 2 3 1 true", "2021-10-01 3 3 3 5 true");
    assertThat(published("PAK", "*", "*", "year").show(COUNTS))
        .containsExactly("2021-01-01 4 5 6 6 true");
  }

  @Test
  void aDateCountsInTheSentenceThatNamesTheActor() {
    assertThat(mentioned("PAK", "*", "*", "day").show(COUNTS))
        .contains("2021-09-14 2 2 3 2 true", "2021-09-15 1 1 2 1 true");
    assertThat(mentioned("PAK", "RUS", "*", "day").show(COUNTS))
        .containsExactly("2021-09-14 2 2 5 2 true", "2021-09-15 1 1 3 1 true");
    assertThat(mentioned("IRN", "*", "*", "day").rows()).isEmpty();
  }

  /** The two days of m3 are one sentence of September. */
  @Test
  void aSentenceCountsOnceInAPeriod() {
    assertThat(mentioned("PAK", "RUS", "*", "month").show(COUNTS))
        .containsExactly("2021-09-01 2 2 5 2 true");
    assertThat(mentioned("PAK", "RUS", "ru", "month").show(COUNTS))
        .containsExactly("2021-09-01 1 1 3 1 true");
  }

  @Test
  void aYearIsNotSpreadOverItsMonths() {
    assertThat(mentioned("IRN", "*", "fa", "year").show(COUNTS))
        .containsExactly("2021-01-01 1 1 1 2 true");
    for (String shorter : List.of("day", "week", "month", "quarter")) {
      assertThat(mentioned("IRN", "*", "fa", shorter).rows()).isEmpty();
    }
  }

  /** 2021-11-09 to 11 count for their week and month, 2021-11-30 to 12-02 for week and quarter. */
  @Test
  void threeDaysCountWhereAPeriodHoldsThemAll() {
    assertThat(mentioned("PAK", "*", "fa", "day").show("period_start, n_documents"))
        .containsExactly("1979-02-11 1", "2021-09-14 1");
    assertThat(mentioned("PAK", "*", "fa", "week").show("period_start, n_sentences"))
        .contains("2021-11-08 1", "2021-11-29 1");
    assertThat(mentioned("PAK", "*", "fa", "month").show("period_start, n_sentences"))
        .contains("2021-11-01 1")
        .doesNotContain("2021-12-01 1");
    assertThat(
            mentioned("PAK", "*", "fa", "quarter").show("period_start, n_documents, n_sentences"))
        .contains("2021-10-01 1 2");
  }

  /** Not from 1979 on: only from m1 to m2, where the months are those of publication. */
  @Test
  void periodsAreFilledAsFarAsDocumentsWerePublished() {
    assertThat(mentioned("PAK", "*", "fa", "month").show(COUNTS))
        .containsExactly(
            "1979-02-01 1 1 1 1 true",
            "2021-09-01 1 1 1 1 true",
            "2021-10-01 0 0 0 0 false",
            "2021-11-01 1 1 1 1 true");
  }

  @Test
  void unresolvedDatesAndTheDayOfPublicationAreNotSpokenOf() {
    assertThat(mentioned("PAK", "*", "fa", "year").show(COUNTS))
        .contains("1979-01-01 1 1 1 1 true", "2021-01-01 2 3 3 2 true");
  }

  @Test
  void documentsWithoutDayOrDateGiveNoSeries() {
    assertThat(found(new Corpus().document("d1", null, "fa", null, "PAK RUS")).rows()).isEmpty();
  }

  @Test
  void documentsOfAnySeriesAreAmongAllDocuments() {
    assertThat(random.rows())
        .hasSizeGreaterThan(1000)
        .allMatch(row -> row.<Long>getAs("n_documents") >= 0)
        .allMatch(row -> row.<Long>getAs("n_documents") <= row.<Long>getAs("n_total"))
        .allMatch(row -> row.<Boolean>getAs("observed") == row.<Long>getAs("n_total") > 0)
        .allMatch(row -> row.<Boolean>getAs("observed") == (row.getAs("share") != null));
  }

  @Test
  void daysAddUpToWeeksMonthsQuartersAndYears() {
    Found published = random.where("time_basis", "published");
    for (String count : List.of("n_documents", "n_sentences", "n_mentions")) {
      long days = published.where("granularity", "day").sum(count);
      for (String longer : List.of("week", "month", "quarter", "year")) {
        assertThat(published.where("granularity", longer).sum(count)).isEqualTo(days).isPositive();
      }
    }
  }

  @Test
  void languagesAddUpToAll() {
    for (String count : List.of("n_documents", "n_sentences", "n_mentions")) {
      assertThat(random.sum(count)).isEqualTo(2 * random.where("language", "*").sum(count));
    }
  }

  @Test
  void orderAndPartitionsOfTheInputChangeNothing() {
    Corpus shuffled = RANDOM.shuffled(new Random(2));

    assertThat(found(shuffled.accepted(spark, STUDY).repartition(5)).show())
        .isEqualTo(random.show());
  }

  @Test
  void anUnrelatedDocumentChangesNoCountButTheWhole() {
    Corpus more =
        RANDOM.with(
            new Corpus()
                .document("u1", null, "fa", "2021-12-14", "NPL @2021-12-14")
                .document("u2", null, "hi", "2021-12-15", "NPL BTN", "@2021-12-01"));
    String counts =
        "level, a, b, time_basis, language, granularity, period_start, n_documents, n_sentences,"
            + " n_mentions";

    assertThat(found(more).show(counts))
        .filteredOn(line -> !line.contains("NPL") && !line.contains("BTN"))
        .isEqualTo(random.show(counts));
  }

  /** d6 tells what d2 does, so that nothing by day of publication is left of 2021-10-10 but d7. */
  @Test
  void ofAStoryTheLeadCountsAlone() {
    Found story =
        found(PUBLISHED.accepted(spark, STUDY), Corpus.members(spark, Map.of("d6", "d2")))
            .where("basis", "story", "level", "country", "a", "PAK", "b", "*", "language", "*");

    assertThat(story.where("granularity", "week").show(COUNTS))
        .containsExactly("2021-09-27 2 3 4 2 true", "2021-10-04 1 1 1 3 true");
    assertThat(story.where("granularity", "year").show("n_documents, n_total, share"))
        .containsExactly("3 5 0.6000");
  }

  /** m3 tells what m1 does: what m3 says of 2021-09-15 is not counted. */
  @Test
  void ofAStoryTheLeadAloneSpeaksOfDays() {
    Found both =
        found(MENTIONED.accepted(spark, STUDY), Corpus.members(spark, Map.of("m3", "m1")))
            .where("time_basis", "mentioned", "level", "country", "a", "PAK", "b", "RUS")
            .where("language", "*", "granularity", "day");

    assertThat(both.where("basis", "story").show(COUNTS))
        .containsExactly("2021-09-14 1 1 2 1 true");
    assertThat(both.where("basis", "article").show("period_start, n_documents"))
        .containsExactly("2021-09-14 2", "2021-09-15 1");
  }

  private static Found published(String a, String b, String language, String granularity) {
    return published.where("a", a, "b", b, "language", language, "granularity", granularity);
  }

  private static Found mentioned(String a, String b, String language, String granularity) {
    return mentioned.where("a", a, "b", b, "language", language, "granularity", granularity);
  }

  private static Found found(Corpus corpus) {
    return found(corpus.accepted(spark, STUDY));
  }

  private static Found found(Dataset<Row> accepted) {
    return found(accepted, Optional.empty()).where("basis", "article");
  }

  private static Found found(Dataset<Row> accepted, Optional<Dataset<Row>> members) {
    return Found.of(
        TimelineJob.TABLE,
        TimelineJob.rows(NamingsJob.rows(accepted, members), accepted, members, STUDY));
  }
}
