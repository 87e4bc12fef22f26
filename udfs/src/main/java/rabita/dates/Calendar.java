package rabita.dates;

/** The calendar whose days, months or years an expression is written in. */
public enum Calendar {
  /** The civil calendar of most of the world. */
  GREGORIAN,
  /** Solar Hijri, the official calendar of Iran and, with other month names, of Afghanistan. */
  PERSIAN,
  /** Lunar Hijri. */
  ISLAMIC,
  /** No calendar is needed: weekdays, weeks, "today". */
  NONE
}
