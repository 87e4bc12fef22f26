package rabita.dates;

/** A place in the meaning of an expression that a lexeme fills with a number. */
enum Slot {
  WEEKDAY,
  WEEKDAY_END,
  DAY,
  DAY_END,
  DAY_ALSO,
  MONTH,
  MONTH_AGAIN,
  MONTH_END,
  YEAR,
  YEAR_END,
  DECADE,
  SEASON,
  QUARTER,
  ORDINAL,
  ORDINAL_END,
  COUNT,
  UNIT,
  PART,
  MODIFIER,
  AGO,
  DEICTIC,
  ERA,
  NONE
}
