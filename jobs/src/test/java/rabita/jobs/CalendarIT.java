package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;

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
  void nothingStandsBetweenDaysInTheWrongOrder() {
    assertThat(periods("day", "2021-09-15", "2021-09-14")).isEmpty();
    assertThat(periods("month", "2021-10-01", "2021-09-30")).isEmpty();
  }

  /** Days before 1582 are counted in the calendar of today, as java.time does. */
  @Test
  void periodsLongAgoAreOnTheGregorianCalendar() {
    assertThat(periods("day", "1258-02-09", "1258-02-11"))
        .containsExactly("1258-02-09", "1258-02-10", "1258-02-11");
  }

  private static List<String> periods(String granularity, String first, String last) {
    Row bounds = RowFactory.create(granularity, LocalDate.parse(first), LocalDate.parse(last));
    StructType schema = StructType.fromDDL("granularity STRING, first DATE, last DATE");
    return Calendar.periods(spark.createDataFrame(List.of(bounds), schema))
        .selectExpr("cast(period_start as string)")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }
}
