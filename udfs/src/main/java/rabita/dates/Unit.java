package rabita.dates;

/** A stretch of time that can be counted: "last week", "three years ago". */
enum Unit {
  DAY,
  WEEK,
  WEEKEND,
  MONTH,
  QUARTER,
  HALF,
  YEAR,
  FISCAL_YEAR,
  DECADE,
  CENTURY;

  private static final Unit[] ALL = values();

  static Unit of(int ordinal) {
    return ALL[ordinal];
  }
}
