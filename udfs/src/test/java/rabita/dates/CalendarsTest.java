package rabita.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Known correspondences of calendars, and round trips. */
class CalendarsTest {
  @Test
  void solarHijriYearsBeginAtTheEquinox() {
    assertThat(Calendars.SOLAR_HIJRI.day(1399, 1, 1)).isEqualTo("2020-03-20");
    assertThat(Calendars.SOLAR_HIJRI.day(1400, 1, 1)).isEqualTo("2021-03-21");
    assertThat(Calendars.SOLAR_HIJRI.day(1403, 12, 30)).isEqualTo("2025-03-20");
    assertThat(Calendars.SOLAR_HIJRI.day(1404, 1, 1)).isEqualTo("2025-03-21");
  }

  @Test
  void convertsDaysOfHistory() {
    assertThat(Calendars.SOLAR_HIJRI.day(1357, 11, 22)).isEqualTo("1979-02-11");
    assertThat(Calendars.SOLAR_HIJRI.day(1400, 7, 20)).isEqualTo("2021-10-12");
    assertThat(Calendars.TABULAR.day(1445, 1, 1)).isEqualTo("2023-07-19");
    assertThat(Calendars.UMM_AL_QURA.day(1443, 1, 1)).isEqualTo("2021-08-09");
    assertThat(Calendars.UMM_AL_QURA.day(1436, 9, 1)).isEqualTo("2015-06-18");
  }

  @Test
  void solarHijriLeapYears() {
    assertThat(List.of(1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408))
        .allMatch(year -> Calendars.SOLAR_HIJRI.monthLength(year, 12) == 30);
    assertThat(List.of(1396, 1397, 1398, 1400, 1401, 1402, 1404, 1407))
        .allMatch(year -> Calendars.SOLAR_HIJRI.monthLength(year, 12) == 29);
  }

  @Test
  void solarHijriComesBack() {
    comesBack(Calendars.SOLAR_HIJRI, 1300, 1450);
  }

  @Test
  void tabularIslamicComesBack() {
    comesBack(Calendars.TABULAR, 1300, 1500);
  }

  @Test
  void ummAlQuraComesBack() {
    comesBack(Calendars.UMM_AL_QURA, 1300, 1500);
  }

  @Test
  void ummAlQuraGoesOnOutsideItsTable() {
    assertThat(Calendars.UMM_AL_QURA.day(1200, 1, 1)).isEqualTo(Calendars.TABULAR.day(1200, 1, 1));
  }

  @Test
  void gregorianHasLeapDays() {
    assertThat(Calendars.GREGORIAN.has(2020, 2, 29)).isTrue();
    assertThat(Calendars.GREGORIAN.has(2021, 2, 29)).isFalse();
  }

  private static void comesBack(CalendarSystem system, int from, int to) {
    LocalDate expected = system.day(from, 1, 1);
    for (int year = from; year <= to; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day = 1; day <= system.monthLength(year, month); day++) {
          assertThat(system.day(year, month, day)).isEqualTo(expected);
          assertThat(system.fields(expected))
              .isEqualTo(new CalendarSystem.Fields(year, month, day));
          expected = expected.plusDays(1);
        }
      }
    }
  }
}
