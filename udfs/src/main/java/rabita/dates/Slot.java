package rabita.dates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
  MORE_COUNT,
  MORE_UNIT,
  THIRD_COUNT,
  THIRD_UNIT,
  UNIT,
  DUAL,
  NTH_DAY,
  WEEK_FROM,
  WEEK_UNTIL,
  PART,
  MODIFIER,
  AGO,
  DEICTIC,
  ERA,
  PHASE,
  FROM_END,
  BEFORE,
  ONLY_AHEAD,
  DEADLINE,
  FROM_NOW,
  NONE;

  static Optional<Slot> named(String name) {
    String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values()).filter(slot -> slot.name().equals(constant)).findFirst();
  }
}
