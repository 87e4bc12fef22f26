package rabita.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarDateTest {
  @Test
  void solarDayIsOneDay() {
    LocalDate day = LocalDate.of(2021, 10, 12);
    assertThat(new CalendarDate(1400, 7, 20).days("solar-hijri"))
        .contains(new CalendarDate.Days(day, day));
  }

  @Test
  void islamicDayIsInDoubtByOneEachWay() {
    assertThat(new CalendarDate(1443, 1, 1).days("umm-al-qura"))
        .contains(new CalendarDate.Days(LocalDate.of(2021, 8, 8), LocalDate.of(2021, 8, 10)));
    assertThat(new CalendarDate(1442, 1, 1).days("tabular"))
        .contains(new CalendarDate.Days(LocalDate.of(2020, 8, 19), LocalDate.of(2020, 8, 21)));
  }

  @Test
  void aDayThatTheCalendarLacksIsNone() {
    assertThat(new CalendarDate(1400, 7, 31).days("solar-hijri")).isEmpty();
    assertThat(new CalendarDate(1400, 13, 1).days("solar-hijri")).isEmpty();
  }

  @Test
  void anUnknownCalendarIsRefused() {
    assertThatThrownBy(() -> new CalendarDate(1400, 7, 20).days("julian"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("julian");
  }
}
