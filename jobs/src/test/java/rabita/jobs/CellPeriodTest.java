package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellPeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2021, year, 2021-01-01, 2021-12-31",
    "2021-Q3, quarter, 2021-07-01, 2021-09-30",
    "2020-02, month, 2020-02-01, 2020-02-29",
    "2021-W39, week, 2021-09-27, 2021-10-03",
    "2020-W53, week, 2020-12-28, 2021-01-03",
    "2019-W01, week, 2018-12-31, 2019-01-06",
    "2021-09-14, day, 2021-09-14, 2021-09-14"
  })
  void namesAPeriod(String name, String granularity, String first, String last) {
    CellPeriod period = CellPeriod.find(name).orElseThrow();
    assertThat(period.granularity().label()).isEqualTo(granularity);
    assertThat(period.first()).isEqualTo(first);
    assertThat(period.last()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "21",
        "2021-",
        "2021-13",
        "2021-00",
        "2021-Q5",
        "2021-W53",
        "2021-W00",
        "2021-02-29",
        "0000-W1",
        "2021-09-14T00",
        "09-2021"
      })
  void namesNone(String name) {
    assertThat(CellPeriod.find(name)).isEmpty();
  }
}
