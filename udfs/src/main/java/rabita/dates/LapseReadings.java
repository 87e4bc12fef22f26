package rabita.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads slots with more than one distance.
 *
 * @param rules the calendars of the language
 * @param system the calendar of months and years
 */
record LapseReadings(CalendarRules rules, CalendarSystem system) {
  /** "Two years and three months ago". */
  Optional<Meaning> sum(Slots slots, Unit unit) {
    LapseMeaning lapse = new LapseMeaning(rules, system, parts(slots, unit), slots.get(Slot.AGO));
    return lapse.isPossible() ? Optional.of(lapse) : Optional.empty();
  }

  /** "Within two years": from the publication day to the day that lies so far ahead. */
  Optional<Meaning> until(Slots slots, Unit unit) {
    Meaning today = new UnitMeaning(rules, system, Unit.DAY, 0, false);
    return fromNow(slots, unit).map(end -> new RangeMeaning(today, end));
  }

  /** "Two weeks from now": a day, as "two weeks from today" is. */
  Optional<Meaning> fromNow(Slots slots, Unit unit) {
    List<LapseMeaning.Part> parts = parts(slots, unit);
    parts.add(new LapseMeaning.Part(0, Unit.DAY));
    LapseMeaning lapse = new LapseMeaning(rules, system, parts, 1);
    return lapse.isPossible() ? Optional.of(lapse) : Optional.empty();
  }

  private static List<LapseMeaning.Part> parts(Slots slots, Unit unit) {
    List<LapseMeaning.Part> parts = new ArrayList<>();
    parts.add(new LapseMeaning.Part(slots.get(Slot.COUNT, 1), unit));
    if (slots.has(Slot.MORE_UNIT)) {
      Unit more = Unit.of(slots.get(Slot.MORE_UNIT));
      parts.add(new LapseMeaning.Part(slots.get(Slot.MORE_COUNT, 1), more));
    }

    if (slots.has(Slot.THIRD_UNIT)) {
      Unit third = Unit.of(slots.get(Slot.THIRD_UNIT));
      parts.add(new LapseMeaning.Part(slots.get(Slot.THIRD_COUNT, 1), third));
    }

    return parts;
  }

  /** "Two weeks from tomorrow", "two days before yesterday", "within a week from today". */
  Optional<Meaning> from(Slots slots, Deictic deictic) {
    int direction = slots.has(Slot.BEFORE) ? -1 : slots.get(Slot.AGO, 1);
    List<LapseMeaning.Part> parts = new ArrayList<>();
    parts.add(
        new LapseMeaning.Part(direction * slots.get(Slot.COUNT), Unit.of(slots.get(Slot.UNIT))));
    if (deictic.offset() != 0 || !slots.has(Slot.AGO)) {
      parts.add(new LapseMeaning.Part(deictic.offset(), Unit.DAY));
    } // else "two years ago from today" is as vague as without "from today"

    LapseMeaning lapse = new LapseMeaning(rules, system, parts, 1);
    if (slots.has(Slot.DEADLINE) && lapse.isPossible()) {
      Meaning begin = new UnitMeaning(rules, system, deictic.unit(), deictic.offset(), false);
      return Optional.of(new RangeMeaning(begin, lapse));
    }

    return deictic.unit() == Unit.DAY && lapse.isPossible() ? Optional.of(lapse) : Optional.empty();
  }
}
