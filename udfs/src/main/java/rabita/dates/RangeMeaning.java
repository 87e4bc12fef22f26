package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The stretch from one expression to another. A month or day without a year lies near the end that
 * has one ("between 1 February and March 2019"). Where they come out in the wrong order, the last
 * is the next such day after the first: "from 28 December to 3 January".
 *
 * @param first where it begins
 * @param last where it ends
 */
record RangeMeaning(Meaning first, Meaning last) implements Meaning {
  @Override
  public Meaning inFuture() {
    return new RangeMeaning(first.inFuture(), last.inFuture());
  }

  @Override
  public Value resolve(Optional<LocalDate> anchor) {
    Value end = last.resolve(anchor);
    if (lacksYear(first) && !end.relative() && end.earliest().isPresent()) {
      return span(first.resolve(end.earliest()), end, false);
    }

    Value begin = first.resolve(anchor);
    if (lacksYear(last) && !begin.relative() && begin.latest().isPresent()) {
      return span(begin, last.inFuture().resolve(begin.latest()), false);
    }

    boolean relative = begin.relative() || end.relative();
    if (begin.earliest().isEmpty() || end.latest().isEmpty()) {
      return Value.unresolved(
          begin.calendar(), Granularity.INTERVAL, begin.timex() + "/" + end.timex());
    }

    Value next = isOrdered(begin, end) ? end : last.inFuture().resolve(begin.latest());
    return span(begin, next, relative);
  }

  private static boolean lacksYear(Meaning meaning) {
    return meaning instanceof MonthMeaning month
        && month.year().kind() == YearReference.Kind.NEAREST;
  }

  private static boolean isOrdered(Value begin, Value end) {
    return !begin.earliest().orElseThrow().isAfter(end.latest().orElseThrow());
  }

  private static Value span(Value begin, Value end, boolean relative) {
    Value early = isOrdered(begin, end) ? begin : end;
    Value late = isOrdered(begin, end) ? end : begin;
    return Value.days(
        begin.calendar() == Calendar.NONE ? end.calendar() : begin.calendar(),
        Granularity.INTERVAL,
        early.earliest().orElseThrow(),
        late.latest().orElseThrow(),
        relative);
  }
}
