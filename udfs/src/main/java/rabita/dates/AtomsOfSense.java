package rabita.dates;

/** Which atoms a sense can stand for. */
final class AtomsOfSense {
  private AtomsOfSense() {}

  /**
   * The bits of the atoms.
   *
   * @param sense a meaning
   * @param digits number of digits it is written with, 0 for a word
   */
  static long of(Sense sense, int digits) {
    int value = sense.value();
    return switch (sense.kind()) {
      case CARDINAL -> number(value, digits) | cardinal(value, digits);
      case ORDINAL -> number(value, digits) | ordinal(value, digits);
      case DECADE -> Atom.DECADE_NAME.bit();
      case MONTH -> Atom.MONTH.bit() | (sense.clear() ? Atom.CLEAR_MONTH.bit() : 0);
      case SMALL_MONTH -> Atom.SMALL_MONTH.bit();
      case WEEKDAY -> Atom.WEEKDAY.bit() | (sense.clear() ? Atom.CLEAR_WEEKDAY.bit() : 0);
      case BARE_WEEKDAY -> Atom.BARE_WEEKDAY.bit();
      case UNIT -> sense.clear() ? unit(Unit.of(value)) : bits(Atom.UNIT, Atom.PLURAL_UNIT);
      case DUAL -> Atom.DUAL_UNIT.bit();
      case DEICTIC ->
          (Deictic.of(value).unit() == Unit.DAY ? Atom.DEICTIC_DAY : Atom.DEICTIC_LONG).bit();
      case MODIFIER -> Atom.MODIFIER.bit();
      case BOUND_MODIFIER -> Atom.BOUND_MODIFIER.bit();
      case AGO -> Atom.AGO.bit() | (value > 0 ? Atom.AHEAD.bit() : 0);
      case SEASON -> Atom.SEASON.bit();
      case PHASE -> Atom.PHASE.bit();
      case QUARTER -> Atom.QUARTER_NAME.bit();
      case ERA -> Atom.ERA.bit();
      case WORD -> 1L << Atom.COUNT_OF_ATOMS + value;
      case PUNCTUATION -> Atom.values()[value].bit();
      case OTHER -> 0;
    };
  }

  private static long number(int value, int digits) {
    long atoms = 0;
    if (value >= 1 && value <= 31 && digits <= 2) {
      atoms |= Atom.DAY.bit();
    }

    return atoms;
  }

  private static long cardinal(int value, int digits) {
    long atoms = 0;
    if (value >= 1 && value <= 999 && digits <= 3) {
      atoms |= Atom.COUNT.bit();
    }

    if (value >= 1 && value <= 12 && (digits == 1 || digits == 2)) {
      atoms |= Atom.NUMBER_MONTH.bit();
    }

    if (value >= 1000 && value < 2200 && (digits == 4 || digits == 0)) {
      atoms |= Atom.YEAR.bit();
    }

    if (digits == 2 || digits == 0 && value >= 20 && value < 100) {
      atoms |= Atom.SHORT_YEAR.bit();
    }

    if (digits >= 1 && digits <= 4 && value > 0) {
      atoms |= Atom.OLD_YEAR.bit();
    }

    return atoms | round(value, digits);
  }

  private static long ordinal(int value, int digits) {
    if (value < 0) {
      return bits(Atom.ORDINAL, Atom.LAST);
    }

    long atoms = Atom.ORDINAL.bit() | round(value, digits);
    if (value >= 1000 && value < 2200 && digits == 4) {
      atoms |= Atom.YEAR.bit();
    }

    return value >= 1 && value <= 31 ? atoms | Atom.ORDINAL_DAY.bit() : atoms;
  }

  private static long round(int value, int digits) {
    boolean full = value >= 1000 && value < 2200 && (digits == 4 || digits == 0);
    boolean tens = value >= 10 && value < 100 && (digits == 2 || digits == 0);
    return value % 10 == 0 && (full || tens) ? Atom.ROUND_YEAR.bit() : 0;
  }

  private static long unit(Unit unit) {
    return switch (unit) {
      case DAY -> bits(Atom.UNIT, Atom.DAY_UNIT);
      case WEEK -> bits(Atom.UNIT, Atom.WEEK_UNIT);
      case WEEKEND -> bits(Atom.UNIT, Atom.WEEKEND_UNIT);
      case MONTH -> bits(Atom.UNIT, Atom.MONTH_UNIT);
      case YEAR -> bits(Atom.UNIT, Atom.YEAR_UNIT);
      case FISCAL_YEAR -> bits(Atom.UNIT, Atom.FISCAL_UNIT);
      case DECADE -> bits(Atom.UNIT, Atom.DECADE_UNIT);
      case CENTURY -> bits(Atom.UNIT, Atom.CENTURY_UNIT);
      case QUARTER, HALF -> Atom.PART_UNIT.bit();
    };
  }

  private static long bits(Atom... atoms) {
    long bits = 0;
    for (Atom atom : atoms) {
      bits |= atom.bit();
    }

    return bits;
  }
}
