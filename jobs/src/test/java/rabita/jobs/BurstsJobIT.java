package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;

/** Turning points of timelines put down by hand. 2021-01-04 is a Monday. */
class BurstsJobIT extends SparkTest {
  private static final StructType TIMELINE =
      StructType.fromDDL(
          "level STRING, a STRING, b STRING, theme STRING, basis STRING, time_basis STRING,"
              + " language STRING, granularity STRING, period_start DATE, n_documents BIGINT,"
              + " n_total BIGINT");

  private final List<Row> rows = new ArrayList<>();

  /** The share of 6 of 10 against 10 of 50: a weight of 6 ln 2 + 4 ln 0.75 = 3.0082. */
  @Test
  void burstHasItsDaysAndItsWeight() {
    series("PAK", "RUS", "week", "2021-01-04", 1, 1, 6, 1, 1);
    series("IRN", "PAK", "month", "2021-01-01", 1, 6, 1, 1, 1);

    assertThat(
            bursts()
                .show("a, granularity, first, last, burst_level, weight, s, gamma, n_documents"))
        .containsExactly(
            "IRN month 2021-02-01 2021-02-28 1 3.0082 2.0000 1.0000 6",
            "PAK week 2021-01-18 2021-01-24 1 3.0082 2.0000 1.0000 6");
    assertThat(changes().rows()).isEmpty();
  }

  /** A share of 0.1 in 8 weeks, 0.9 in 4: the burst ends with the series. Penalty 3 ln 12. */
  @Test
  void changeAgreesWithTheBurstThatBeginsThere() {
    series("PAK", "RUS", "week", "2021-01-04", 1, 1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 9);

    assertThat(
            changes()
                .show("a, b, granularity, period_start, rate_before, rate_after, penalty, agrees"))
        .containsExactly("PAK RUS week 2021-03-01 0.1000 0.9000 7.4547 true");
    assertThat(bursts().show("first, last")).containsExactly("2021-03-01 2021-03-28");
  }

  /** 0.3 and 0.6 of 100: the usual share is 0.45; at 0.9 the 60 are less likely than at 0.45. */
  @Test
  void changeWithoutABurstAgreesWithNone() {
    series("PAK", "RUS", "month", "2021-01-01", 100L, 30, 30, 30, 30, 60, 60, 60, 60);

    assertThat(bursts().rows()).isEmpty();
    assertThat(changes().show("period_start, rate_before, rate_after, agrees"))
        .containsExactly("2021-05-01 0.3000 0.6000 false");
  }

  @Test
  void looksAtPairsByWeekAndMonthAlone() {
    series("PAK", "*", "week", "2021-01-04", 1, 1, 6, 1, 1);
    series("PAK", "RUS", "quarter", "2021-01-01", 1, 1, 6, 1, 1);
    series("PAK", "RUS", "day", "2021-01-01", 1, 1, 6, 1, 1);
    series("PAK", "RUS", "week", "2021-01-04", 1);

    assertThat(bursts().rows()).isEmpty();
    assertThat(changes().rows()).isEmpty();
  }

  @Test
  void orderOfTheRowsDoesNotMatter() {
    series("PAK", "RUS", "week", "2021-01-04", 1, 1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 9);
    series("IRN", "RUS", "month", "2020-11-01", 0, 1, 8, 8, 8, 1, 0, 0, 1, 1);
    List<String> bursts = bursts().show();
    List<String> changes = changes().show();
    Collections.shuffle(rows, new Random(1));

    assertThat(bursts().show()).isEqualTo(bursts).isNotEmpty();
    assertThat(changes().show()).isEqualTo(changes).isNotEmpty();
  }

  private void series(String a, String b, String granularity, String start, int... counts) {
    series(a, b, granularity, start, 10L, counts);
  }

  private void series(
      String a, String b, String granularity, String start, long total, int... counts) {
    LocalDate first = LocalDate.parse(start);
    for (int t = 0; t < counts.length; t++) {
      LocalDate period =
          switch (granularity) {
            case "week" -> first.plusWeeks(t);
            case "day" -> first.plusDays(t);
            default -> first.plusMonths(granularity.equals("month") ? t : 3L * t);
          };
      rows.add(
          RowFactory.create(
              "country",
              a,
              b,
              "*",
              "article",
              "published",
              "*",
              granularity,
              Date.valueOf(period),
              (long) counts[t],
              total));
    }
  }

  private Found bursts() {
    return Found.of(BurstsJob.TABLE, BurstsJob.rows(timeline()));
  }

  private Found changes() {
    return Found.of(ChangesJob.TABLE, ChangesJob.rows(timeline()));
  }

  private Dataset<Row> timeline() {
    return spark.createDataFrame(rows, TIMELINE);
  }
}
