package rabita.dates;

/** How much time an expression covers. */
public enum Granularity {
  DAY,
  WEEK,
  MONTH,
  SEASON,
  QUARTER,
  YEAR,
  DECADE,
  CENTURY,
  /** Any other span of days: a range, half a year, "the past three days". */
  INTERVAL
}
