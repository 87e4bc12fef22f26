package rabita.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A weekday, or a range of them: "Friday", "next Monday", "Tuesday of last week".
 *
 * @param rules the calendars of the language
 * @param weekday the weekday
 * @param last the last of a range
 * @param choice which of the many is meant
 * @param offset with {@link Choice#NEAR} -1 before, 1 after the day; with {@link Choice#WEEK} weeks
 */
record WeekdayMeaning(
    CalendarRules rules, DayOfWeek weekday, OptionalInt last, Choice choice, int offset)
    implements Meaning {

  /** Ways to say which weekday is meant. */
  enum Choice {
    /** Without a word: the latest up to the publication day. */
    LATEST,
    /** The first from the publication day on. */
    COMING,
    /** The one before or after. */
    NEAR,
    /** That of a week at a distance. */
    WEEK
  }

  @Override
  public Meaning inFuture() {
    return choice == Choice.LATEST
        ? new WeekdayMeaning(rules, weekday, last, Choice.COMING, offset)
        : this;
  }

  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    Granularity granularity = last.isPresent() ? Granularity.INTERVAL : Granularity.DAY;
    if (anchor.isEmpty()) {
      return Value.unresolved(Calendar.NONE, granularity, Value.unknownWeekday(weekday.getValue()));
    }

    LocalDate day = day(anchor.get());
    LocalDate end =
        last.isPresent()
            ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(last.getAsInt())))
            : day;
    return Value.days(Calendar.NONE, granularity, day, end, true);
  }

  private LocalDate day(LocalDate anchor) {
    return switch (choice) {
      case LATEST -> anchor.with(TemporalAdjusters.previousOrSame(weekday));
      case COMING -> anchor.with(TemporalAdjusters.nextOrSame(weekday));
      case NEAR -> near(anchor);
      case WEEK ->
          rules.weekOf(anchor).plusWeeks(offset).with(TemporalAdjusters.nextOrSame(weekday));
    };
  }

  private LocalDate near(LocalDate anchor) {
    if (offset == 0) {
      return rules.weekOf(anchor).with(TemporalAdjusters.nextOrSame(weekday));
    }

    return offset < 0
        ? anchor.with(TemporalAdjusters.previous(weekday)).plusWeeks(offset + 1)
        : anchor.with(TemporalAdjusters.next(weekday)).plusWeeks(offset - 1);
  }
}
