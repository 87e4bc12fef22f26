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
    List<LapseMeaning.Part> parts = new ArrayList<>();
    parts.add(new LapseMeaning.Part(slots.get(Slot.COUNT, 1), unit));
    parts.add(
        new LapseMeaning.Part(slots.get(Slot.MORE_COUNT, 1), Unit.of(slots.get(Slot.MORE_UNIT))));
    if (slots.has(Slot.THIRD_UNIT)) {
      Unit third = Unit.of(slots.get(Slot.THIRD_UNIT));
      parts.add(new LapseMeaning.Part(slots.get(Slot.THIRD_COUNT, 1), third));
    }

    LapseMeaning lapse = new LapseMeaning(rules, system, parts, slots.get(Slot.AGO));
    return lapse.isPossible() ? Optional.of(lapse) : Optional.empty();
  }

  /** "Two weeks from tomorrow". */
  Optional<Meaning> after(Slots slots, Deictic deictic) {
    List<LapseMeaning.Part> parts =
        List.of(
            new LapseMeaning.Part(slots.get(Slot.COUNT), Unit.of(slots.get(Slot.UNIT))),
            new LapseMeaning.Part(deictic.offset(), Unit.DAY));
    LapseMeaning lapse = new LapseMeaning(rules, system, parts, 1);
    return deictic.unit() == Unit.DAY && lapse.isPossible() ? Optional.of(lapse) : Optional.empty();
  }
}
