package rabita.text;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in digits of any script, with the separators that the study's languages use. */
public final class Numerals {
  /** Longer ones are codes. */
  private static final int MOST_DIGITS = 15;

  private static final int GROUP = 3;
  private static final char THOUSANDS = '\u066C';
  private static final char DECIMAL = '\u066B';

  private Numerals() {}

  /**
   * The value of a number; empty for times, scores, codes and whatever else is not one.
   *
   * <p>A comma or period before exactly three digits separates thousands, else decimals; so does a
   * space thousands. Examples: {@code 1,500}, {@code 1 500} and {@code ۱٬۵۰۰} are 1500, {@code 3,5}
   * is 3.5.
   */
  public static Optional<BigDecimal> value(String number) {
    StringBuilder digits = new StringBuilder(number.length());
    int point = -1;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (Character.isDigit(c)) {
        digits.append((char) ('0' + Character.digit(c, 10)));
      } else if (c == '.' || c == ',' || c == DECIMAL) {
        if (point >= 0 && digits.length() - point != GROUP) {
          return Optional.empty();
        }

        point = digits.length();
      } else if (c != THOUSANDS && !Character.isSpaceChar(c)) {
        return Optional.empty();
      }
    }

    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return Optional.empty();
    }

    int decimals = point < 0 || digits.length() - point == GROUP ? 0 : digits.length() - point;
    BigDecimal value =
        new BigDecimal(digits.toString()).movePointLeft(decimals).stripTrailingZeros();
    return Optional.of(value.scale() < 0 ? value.setScale(0) : value);
  }
}
