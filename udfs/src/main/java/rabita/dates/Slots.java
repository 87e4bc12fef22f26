package rabita.dates;

import java.util.Arrays;
import java.util.OptionalInt;

/** The filled slots of one reading. */
final class Slots {
  private static final int EMPTY = Integer.MIN_VALUE;

  private final int[] values = new int[Slot.values().length];

  Slots() {
    Arrays.fill(values, EMPTY);
  }

  /** Fills a slot; a later word wins over an earlier one. */
  void put(Slot slot, int value) {
    values[slot.ordinal()] = value;
  }

  boolean has(Slot slot) {
    return values[slot.ordinal()] != EMPTY;
  }

  boolean has(Slot slot, int value) {
    return values[slot.ordinal()] == value;
  }

  /** The value of a filled slot. */
  int get(Slot slot) {
    int value = values[slot.ordinal()];
    if (value == EMPTY) {
      throw new IllegalStateException("Slot not filled: " + slot);
    }

    return value;
  }

  int get(Slot slot, int otherwise) {
    return has(slot) ? get(slot) : otherwise;
  }

  OptionalInt find(Slot slot) {
    return has(slot) ? OptionalInt.of(get(slot)) : OptionalInt.empty();
  }
}
