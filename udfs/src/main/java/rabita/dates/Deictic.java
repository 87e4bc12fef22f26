package rabita.dates;

/**
 * A word that says unit and distance at once: "yesterday" is the day -1.
 *
 * @param unit the unit
 * @param offset units from the present one
 * @param eitherWay true for a word that means the same distance ahead too ("कल")
 */
record Deictic(Unit unit, int offset, boolean eitherWay) {
  private static final int ZERO = 50;
  private static final int EITHER = 500;

  /** As one number, for a slot. */
  int packed() {
    return unit.ordinal() * 1000 + (eitherWay ? EITHER : 0) + ZERO + offset;
  }

  static Deictic of(int packed) {
    int rest = packed % 1000;
    return new Deictic(Unit.of(packed / 1000), rest % EITHER - ZERO, rest >= EITHER);
  }
}
