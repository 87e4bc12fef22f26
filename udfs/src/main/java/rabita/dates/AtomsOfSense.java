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
      case MONTH ->
          bits(Atom.MONTH, Atom.MONTH_AGAIN, Atom.MONTH_END)
              | (sense.clear() ? Atom.CLEAR_MONTH.bit() : 0);
      case WEEKDAY ->
          bits(Atom.WEEKDAY, Atom.WEEKDAY_END) | (sense.clear() ? Atom.CLEAR_WEEKDAY.bit() : 0);
      case UNIT -> sense.clear() ? unit(Unit.of(value)) : bits(Atom.UNIT, Atom.PLURAL_UNIT);
      case DEICTIC ->
          (Deictic.of(value).unit() == Unit.DAY ? Atom.DEICTIC_DAY : Atom.DEICTIC_LONG).bit();
      case MODIFIER -> Atom.MODIFIER.bit();
      case AGO -> Atom.AGO.bit();
      case SEASON -> Atom.SEASON.bit();
      case QUARTER -> Atom.QUARTER_NAME.bit();
      case ERA -> Atom.ERA.bit();
      case WORD -> 1L << Atom.COUNT_OF_ATOMS + value;
      case PUNCTUATION -> 1L << value;
      case OTHER -> 0;
    };
  }

  private static long number(int value, int digits) {
    long atoms = 0;
    if (value >= 1 && value <= 31 && digits <= 2) {
      atoms |= bits(Atom.DAY, Atom.DAY_END, Atom.DAY_ALSO);
    }

    return atoms;
  }

  private static long cardinal(int value, int digits) {
    long atoms = 0;
    if (value >= 1 && value <= 999 && digits <= 3) {
      atoms |= bits(Atom.COUNT, Atom.NUMBER);
    }

    if (value >= 1 && value <= 12 && (digits == 1 || digits == 2)) {
      atoms |= Atom.NUMBER_MONTH.bit();
    }

    if (value >= 1000 && value < 2200 && (digits == 4 || digits == 0)) {
      atoms |= bits(Atom.YEAR, Atom.YEAR_END);
    }

    if (digits == 2 || digits == 0 && value >= 20 && value < 100) {
      atoms |= bits(Atom.SHORT_YEAR, Atom.SHORT_YEAR_END);
    }

    if (digits >= 1 && digits <= 4 && value > 0) {
      atoms |= Atom.OLD_YEAR.bit();
    }

    return atoms | round(value, digits);
  }

  private static long ordinal(int value, int digits) {
    long atoms = bits(Atom.ORDINAL, Atom.ORDINAL_END) | round(value, digits);
    if (value >= 1000 && value < 2200 && digits == 4) {
      atoms |= bits(Atom.YEAR, Atom.YEAR_END);
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
