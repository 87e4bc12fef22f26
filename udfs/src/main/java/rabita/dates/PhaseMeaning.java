package rabita.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A part of a stretch of time: "early 2018" is January to June, "mid-May" the 11th to the 20th,
 * "the rest of the week" the publication day and what follows. Halves and thirds are whole months
 * where these can be divided so, else days.
 *
 * @param rules the calendars of the language
 * @param span the stretch
 * @param phase which part
 */
record PhaseMeaning(CalendarRules rules, Meaning span, Phase phase) implements Meaning {
  @Override
  public Meaning inFuture() {
    return new PhaseMeaning(rules, span.inFuture(), phase);
  }

  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    Value whole = span.resolve(anchor);
    if (whole.earliest().isEmpty() || whole.latest().isEmpty()) {
      return Value.unresolved(whole.calendar(), Granularity.INTERVAL, whole.timex());
    }

    LocalDate first = whole.earliest().get();
    LocalDate last = whole.latest().get();
    CalendarSystem system = rules.system(whole.calendar());
    return switch (phase) {
      case EARLY -> part(whole, first, border(system, first, last, 1, 2).minusDays(1));
      case LATE -> part(whole, border(system, first, last, 1, 2), last);
      case MID ->
          part(
              whole,
              border(system, first, last, 1, 3),
              border(system, first, last, 2, 3).minusDays(1));
      case REST -> part(whole, later(first, anchor.filter(day -> !day.isAfter(last))), last);
      case EARLIER ->
          part(
              whole,
              first,
              anchor
                  .map(day -> day.minusDays(1))
                  .filter(day -> !day.isBefore(first) && day.isBefore(last))
                  .orElse(last));
    };
  }

  private static LocalDate later(LocalDate first, Optional<LocalDate> present) {
    return present.filter(day -> day.isAfter(first)).orElse(first);
  }

  private static Value part(Value whole, LocalDate first, LocalDate last) {
    return Value.days(whole.calendar(), Granularity.INTERVAL, first, last, whole.relative());
  }

  /** The first day after so many of the equal parts of a stretch. */
  private static LocalDate border(
      CalendarSystem system, LocalDate first, LocalDate last, int part, int parts) {
    CalendarSystem.Fields begin = system.fields(first);
    CalendarSystem.Fields end = system.fields(last.plusDays(1));
    int months = 12 * (end.year() - begin.year()) + end.month() - begin.month();
    if (begin.day() == 1 && end.day() == 1 && months % parts == 0) {
      int index = 12 * begin.year() + begin.month() - 1 + months / parts * part;
      return system.day(Math.floorDiv(index, 12), Math.floorMod(index, 12) + 1, 1);
    }

    long days = ChronoUnit.DAYS.between(first, last) + 1;
    return first.plusDays(days * part / parts);
  }
}
