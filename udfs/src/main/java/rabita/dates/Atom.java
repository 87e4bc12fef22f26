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
  DAY_END(DAY, Slot.DAY_END),
  /**
   * The first of two days that share a month: "2 and 11 April"; it stands first, two items before
   * the day.
   */
  DAY_ALSO(DAY, Slot.DAY_ALSO),
  /** A day written as an ordinal: "27th". */
  ORDINAL_DAY(Slot.DAY),
  ORDINAL(Slot.ORDINAL),
  ORDINAL_END(ORDINAL, Slot.ORDINAL_END),
  /** A number from 1 to 999, not an ordinal. */
  COUNT(Slot.COUNT),
  /** A number used as ordinal: "21 century". */
  NUMBER(COUNT, Slot.ORDINAL),
  MONTH(Slot.MONTH),
  /** A month's name that is nothing else. */
  CLEAR_MONTH(Slot.MONTH),
  /** The name of a month that is also a word, in small letters: "may". */
  SMALL_MONTH(Slot.MONTH),
  MONTH_AGAIN(MONTH, Slot.MONTH_AGAIN),
  MONTH_END(MONTH, Slot.MONTH_END),
  /** A number from 1 to 12 for a month of the usual calendar. */
  NUMBER_MONTH(Slot.MONTH),
  WEEKDAY(Slot.WEEKDAY),
  CLEAR_WEEKDAY(Slot.WEEKDAY),
  /** A weekday in a form that is one beside an ordinal only: «أول جمعة». */
  BARE_WEEKDAY(Slot.WEEKDAY),
  WEEKDAY_END(WEEKDAY, Slot.WEEKDAY_END),
  /** A number of four digits, 1000 to 2199. */
  YEAR(Slot.YEAR),
  YEAR_END(YEAR, Slot.YEAR_END),
  /** A number of two digits. */
  SHORT_YEAR(Slot.YEAR),
  SHORT_YEAR_END(SHORT_YEAR, Slot.YEAR_END),
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
  /** Two of a unit, in one word: «العامين». */
  DUAL_UNIT(Slot.DUAL),
  /** Quarter or half of a year. */
  PART_UNIT(Slot.PART),
  /** last, this, next. */
  MODIFIER(Slot.MODIFIER),
  /** An ordinal that counts from the end, beside a number of units: "the final 3 days". */
  LAST(Slot.MODIFIER),
  /** A modifier that stands beside few words only: «العامين الماضيين», "Friday after next". */
  BOUND_MODIFIER(Slot.MODIFIER),
  /** ago, from now. */
  AGO(Slot.AGO),
  /** from now. */
  AHEAD(Slot.AGO),
  /** today, yesterday. */
  DEICTIC_DAY(Slot.DEICTIC),
  /** One word for this year, last month. */
  DEICTIC_LONG(Slot.DEICTIC),
  SEASON(Slot.SEASON),
  /** early, mid, late, the rest of. */
  PHASE(Slot.PHASE),
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
  static final int COUNT_OF_ATOMS;

  static {
    int count = 0;
    for (Atom atom : values()) {
      atom.bit = atom.like == atom ? 1L << count++ : atom.like.bit;
    }

    COUNT_OF_ATOMS = count;
  }

  private final Atom like;
  private final Slot slot;
  private long bit;

  Atom(Slot slot) {
    this.like = this;
    this.slot = slot;
  }

  /** The same lexemes for another slot. */
  Atom(Atom like, Slot slot) {
    this.like = like;
    this.slot = slot;
  }

  Slot slot() {
    return slot;
  }

  long bit() {
    return bit;
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
