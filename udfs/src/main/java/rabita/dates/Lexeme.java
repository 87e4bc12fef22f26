package rabita.dates;

import java.util.List;
import rabita.dates.Sense.Kind;

/**
 * What a word, phrase, number or mark can mean, with the set of atoms that it can stand for.
 *
 * @param senses its meanings, none for a word that has nothing to do with dates
 * @param atoms bits of the atoms and word classes
 * @param digits number of digits, 0 for a word
 * @param kinds bits of the kinds of its meanings
 */
record Lexeme(List<Sense> senses, long atoms, int digits, int kinds) {
  /** Longer runs of digits are no part of a date. */
  static final int MOST_DIGITS = 4;

  static final Lexeme OTHER = new Lexeme(List.of(), 0, 0);

  private static final Lexeme[][] NUMBERS = numbers();

  Lexeme(List<Sense> senses, long atoms, int digits) {
    this(senses, atoms, digits, kindsOf(senses));
  }

  static Lexeme word(List<Sense> senses) {
    return new Lexeme(List.copyOf(senses), atomsOf(senses, 0), 0);
  }

  /** The number of some digits, without an ending; shared, as news and tables are full of them. */
  static Lexeme number(int value, int digits) {
    return NUMBERS[digits - 1][value];
  }

  private static Lexeme[][] numbers() {
    Lexeme[][] numbers = new Lexeme[MOST_DIGITS][];
    int size = 1;
    for (int digits = 1; digits <= MOST_DIGITS; digits++) {
      size *= 10;
      numbers[digits - 1] = new Lexeme[size];
      for (int value = 0; value < size; value++) {
        numbers[digits - 1][value] = digits(List.of(new Sense(Kind.CARDINAL, value, true)), digits);
      }
    }

    return numbers;
  }

  static Lexeme digits(List<Sense> senses, int digits) {
    return new Lexeme(List.copyOf(senses), atomsOf(senses, digits), digits);
  }

  boolean is(Atom atom) {
    return (atoms & atom.bit()) != 0;
  }

  boolean has(Kind kind) {
    return (kinds & 1 << kind.ordinal()) != 0;
  }

  /** True where it has a meaning. */
  boolean hasSense() {
    return kinds != 0;
  }

  /** True for the name of a month or weekday. */
  boolean isName() {
    return has(Kind.MONTH) || has(Kind.WEEKDAY);
  }

  /** The same name where its company makes it clear ("تیرماه"): nothing but a month or weekday. */
  Lexeme inCompany() {
    return word(
        senses.stream()
            .filter(sense -> sense.kind() == Kind.MONTH || sense.kind() == Kind.WEEKDAY)
            .map(sense -> new Sense(sense.kind(), sense.value(), true))
            .toList());
  }

  /** The same name in small letters, where it is more often another word: "may". */
  Lexeme inSmall() {
    return has(Kind.MONTH)
        ? word(List.of(new Sense(Kind.SMALL_MONTH, value(Kind.MONTH), false)))
        : OTHER;
  }

  /** The number that this lexeme gives to an atom's slot. */
  int value(Atom atom) {
    for (Sense sense : senses) {
      if ((AtomsOfSense.of(sense, digits) & atom.bit()) != 0) {
        return sense.value();
      }
    }

    return 0;
  }

  /** The value of the first sense of a kind. */
  int value(Kind kind) {
    for (Sense sense : senses) {
      if (sense.kind() == kind) {
        return sense.value();
      }
    }

    return 0;
  }

  private static int kindsOf(List<Sense> senses) {
    int kinds = 0;
    for (Sense sense : senses) {
      kinds |= 1 << sense.kind().ordinal();
    }

    return kinds;
  }

  private static long atomsOf(List<Sense> senses, int digits) {
    long atoms = 0;
    for (Sense sense : senses) {
      atoms |= AtomsOfSense.of(sense, digits);
    }

    return atoms;
  }
}
