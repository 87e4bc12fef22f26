package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The week in which a day lies, or that it begins or ends: "the week of October 6", "the week
 * ending October 7".
 *
 * @param rules the calendars of the language
 * @param day the day
 * @param place which day of the week it is
 */
record WeekOfDayMeaning(CalendarRules rules, Meaning day, Place place) implements Meaning {
  /** Which day of its week a day is said to be. */
  enum Place {
    ANY,
    FIRST,
    LAST
  }

  @Override
  public Meaning inFuture() {
    return new WeekOfDayMeaning(rules, day.inFuture(), place);
  }

  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    Value said = day.resolve(anchor);
    if (said.earliest().isEmpty()) {
      return Value.unresolved(said.calendar(), Granularity.WEEK, "XXXX-WXX");
    }

    LocalDate named = said.earliest().get();
    LocalDate first =
        switch (place) {
          case ANY -> rules.weekOf(named);
          case FIRST -> named;
          case LAST -> named.minusDays(6);
        };
    return Value.days(said.calendar(), Granularity.WEEK, first, first.plusDays(6), said.relative());
  }
}
