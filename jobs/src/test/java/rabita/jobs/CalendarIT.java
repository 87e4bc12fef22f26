package rabita.jobs;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;
import rabita.study.Granularity;

class CalendarIT extends SparkTest {

  @Test
  void everyDayStandsBetweenTwo() {
    assertThat(periods("day", "2024-02-27", "2024-03-01"))
        .containsExactly("2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01");
  }

  /** 2021-10-03 is a Sunday, 2021-10-04 a Monday. */
  @Test
  void weeksBeginOnMonday() {
    assertThat(periods("week", "2021-10-03", "2021-10-04"))
        .containsExactly("2021-09-27", "2021-10-04");
    assertThat(periods("week", "2020-12-31", "2021-01-10"))
        .containsExactly("2020-12-28", "2021-01-04");
  }

  @Test
  void monthsQuartersAndYearsBeginOnTheirFirstDay() {
    assertThat(periods("month", "2021-11-30", "2022-01-31"))
        .containsExactly("2021-11-01", "2021-12-01", "2022-01-01");
    assertThat(periods("quarter", "2021-06-30", "2021-10-01"))
        .containsExactly("2021-04-01", "2021-07-01", "2021-10-01");
    assertThat(periods("year", "2019-12-31", "2021-01-01"))
        .containsExactly("2019-01-01", "2020-01-01", "2021-01-01");
  }

  @Test
  void oneDayIsInOnePeriod() {
    for (String granularity : List.of("day", "week", "month", "quarter", "year")) {
      assertThat(periods(granularity, "2021-09-14", "2021-09-14")).hasSize(1);
    }
  }

  @Test
  void periodsAreAddedInsideTheBoundsOnly() {
    List<String> days = List.of("2021-09-01", "2021-09-10");

    assertThat(counts("day", days, "2021-09-03", "2021-09-04"))
        .containsExactly("2021-09-01 1", "2021-09-03 0", "2021-09-04 0", "2021-09-10 1");
    assertThat(counts("day", days, "2021-09-09", "9999-12-31"))
        .containsExactly("2021-09-01 1", "2021-09-09 0", "2021-09-10 1");
    assertThat(counts("day", days, "2021-09-05", "2021-09-04"))
        .containsExactly("2021-09-01 1", "2021-09-10 1");
  }

  /** The month of a bound is added whole: something in it is inside. */
  @Test
  void aPeriodThatHoldsABoundIsInside() {
    assertThat(counts("month", List.of("2021-01-01", "2021-06-01"), "2021-02-28", "2021-03-01"))
        .containsExactly("2021-01-01 1", "2021-02-01 0", "2021-03-01 0", "2021-06-01 1");
  }

  /** Days before 1582 are counted in the calendar of today, as java.time does. */
  @Test
  void periodsLongAgoAreOnTheGregorianCalendar() {
    assertThat(periods("day", "1258-02-09", "1258-02-11"))
        .containsExactly("1258-02-09", "1258-02-10", "1258-02-11");
  }

  /** The periods of a series that has the first and the last. */
  private static List<String> periods(String granularity, String first, String last) {
    return counts(granularity, List.of(first, last), "0001-01-01", "9999-12-31").stream()
        .map(row -> row.substring(0, row.indexOf(' ')))
        .toList();
  }

  private static List<String> counts(
      String granularity, List<String> days, String from, String to) {
    Granularity length = Granularity.find(granularity).orElseThrow();
    List<Row> rows =
        days.stream()
            .map(day -> length.start(LocalDate.parse(day)))
            .distinct()
            .map(start -> RowFactory.create(granularity, start, 1L))
            .toList();
    StructType schema = StructType.fromDDL("granularity STRING, period_start DATE, n BIGINT");
    return Calendar.filled(
            spark.createDataFrame(rows, schema),
            "granularity",
            List.of("n"),
            to_date(lit(from)),
            to_date(lit(to)))
        .selectExpr("concat(period_start, ' ', n)")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
