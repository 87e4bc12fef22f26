package rabita.dates;

import java.util.Locale;
import java.util.Optional;

/**
 * The smallest part of a pattern: a class of lexemes, and the slot that it fills. The name in a
 * pattern is the constant's in lower case with hyphens: {@code day}, {@code short-year}.
 */
enum Atom {
  /** A number from 1 to 31. */
  DAY(Slot.DAY),
  DAY_END(Slot.DAY_END),
  /**
   * The first of two days that share a month: "2 and 11 April"; it stands first, two items before
   * the day.
   */
  DAY_ALSO(Slot.DAY_ALSO),
  /** A day written as an ordinal: "27th". */
  ORDINAL_DAY(Slot.DAY),
  ORDINAL(Slot.ORDINAL),
  ORDINAL_END(Slot.ORDINAL_END),
  /** A number from 1 to 999, not an ordinal. */
  COUNT(Slot.COUNT),
  /** A number used as ordinal: "21 century". */
  NUMBER(Slot.ORDINAL),
  MONTH(Slot.MONTH),
  /** A month's name that is nothing else. */
  CLEAR_MONTH(Slot.MONTH),
  MONTH_AGAIN(Slot.MONTH_AGAIN),
  MONTH_END(Slot.MONTH_END),
  /** A number from 1 to 12 for a month of the usual calendar. */
  NUMBER_MONTH(Slot.MONTH),
  WEEKDAY(Slot.WEEKDAY),
  CLEAR_WEEKDAY(Slot.WEEKDAY),
  WEEKDAY_END(Slot.WEEKDAY_END),
  /** A number of four digits, 1000 to 2199. */
  YEAR(Slot.YEAR),
  YEAR_END(Slot.YEAR_END),
  /** A number of two digits. */
  SHORT_YEAR(Slot.YEAR),
  SHORT_YEAR_END(Slot.YEAR_END),
  /** A number of one to four digits, beside an era. */
  OLD_YEAR(Slot.YEAR),
  /** A year or two last digits of a year that ends in 0. */
  ROUND_YEAR(Slot.DECADE),
  /** "1980s", "80-е", "seventies". */
  DECADE_NAME(Slot.DECADE),
  UNIT(Slot.UNIT),
  DAY_UNIT(Slot.UNIT),
  WEEK_UNIT(Slot.UNIT),
  WEEKEND_UNIT(Slot.UNIT),
  MONTH_UNIT(Slot.UNIT),
  YEAR_UNIT(Slot.UNIT),
  FISCAL_UNIT(Slot.UNIT),
  DECADE_UNIT(Slot.UNIT),
  CENTURY_UNIT(Slot.UNIT),
  /** A unit in the plural: it needs a number beside it. */
  PLURAL_UNIT(Slot.NONE),
  /** Quarter or half of a year. */
  PART_UNIT(Slot.PART),
  /** last, this, next. */
  MODIFIER(Slot.MODIFIER),
  /** ago, from now. */
  AGO(Slot.AGO),
  /** today, yesterday. */
  DEICTIC_DAY(Slot.DEICTIC),
  /** One word for this year, last month. */
  DEICTIC_LONG(Slot.DEICTIC),
  SEASON(Slot.SEASON),
  /** "Q3". */
  QUARTER_NAME(Slot.QUARTER),
  ERA(Slot.ERA),
  COMMA(Slot.NONE),
  OPEN(Slot.NONE),
  CLOSE(Slot.NONE),
  SLASH(Slot.NONE),
  DASH(Slot.NONE),
  DOT(Slot.NONE),
  QUOTE(Slot.NONE);

  /** Bits from here on stand for the word classes of a language. */
  static final int COUNT_OF_ATOMS = values().length;

  private final Slot slot;

  Atom(Slot slot) {
    this.slot = slot;
  }

  Slot slot() {
    return slot;
  }

  long bit() {
    return 1L << ordinal();
  }

  static Optional<Atom> named(String name) {
    for (Atom atom : values()) {
      if (atom.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return Optional.of(atom);
      }
    }

    return Optional.empty();
  }
}
