package rabita.dates;

/**
 * One meaning of a word or phrase.
 *
 * @param kind what it is
 * @param value its number: a month as 100 × calendar + month, a weekday 1 (Monday) to 7, a unit's
 *     ordinal, an offset in units, a word class
 * @param clear false where the word is also an everyday word or a name, or a unit in the plural: it
 *     then counts in company only
 */
record Sense(Kind kind, int value, boolean clear) {
  /** Kinds of meaning. */
  enum Kind {
    CARDINAL,
    ORDINAL,
    DECADE,
    MONTH,
    /** A month's name in small letters that is also a word. */
    SMALL_MONTH,
    WEEKDAY,
    /** A weekday beside an ordinal only. */
    BARE_WEEKDAY,
    UNIT,
    DUAL,
    DEICTIC,
    MODIFIER,
    BOUND_MODIFIER,
    AGO,
    SEASON,
    /** early, mid, late, the rest of. */
    PHASE,
    QUARTER,
    ERA,
    WORD,
    PUNCTUATION,
    /** A phrase that only looks like a date. */
    OTHER
  }
}
