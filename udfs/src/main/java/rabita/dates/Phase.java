package rabita.dates;

/** A part of a stretch of time. */
enum Phase {
  /** The first half: "early 2018", "the beginning of May". */
  EARLY,
  /** The middle third. */
  MID,
  /** The second half: "late 2018", "the end of May". */
  LATE,
  /** From the publication day on: "the rest of the year", "later this year". */
  REST,
  /** Up to the day before the publication day: "earlier this year". */
  EARLIER;

  private static final Phase[] ALL = values();

  static Phase of(int ordinal) {
    return ALL[ordinal];
  }
}
