package rabita.dates;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date expression in a text, with the days that it denotes.
 *
 * <p>Example: «سپتامبر ۲۰۲۱» is a Gregorian MONTH, timex and edtf {@code 2021-09}, earliest
 * 2021-09-01, latest 2021-09-30. Values follow TIMEX3 (TimeML 1.2.1) and EDTF (ISO 8601-2, level
 * 1); where these have no form, as for a Solar Hijri month, both are a Gregorian interval {@code
 * a/b}.
 *
 * @param begin first UTF-16 unit in the raw text
 * @param end UTF-16 unit after the last
 * @param calendar the calendar that the value is computed with
 * @param granularity how much time is meant
 * @param timex the TIMEX3 value; with {@code X} for what is not known
 * @param edtf the EDTF value, empty when unresolved
 * @param earliest first day, inclusive; empty when unresolved
 * @param latest last day, inclusive; empty when unresolved
 * @param relative true when the value needs the publication day
 * @param anchor the publication day that a relative value was resolved against
 * @param role whether this is the publication day itself
 */
public record DateExpression(
    int begin,
    int end,
    Calendar calendar,
    Granularity granularity,
    String timex,
    String edtf,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest,
    boolean relative,
    Optional<LocalDate> anchor,
    Role role) {

  /** Checks that the span is one. */
  public DateExpression {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("Not a span: " + begin + ", " + end);
    }
  }

  /** The one day meant, where the expression is a day and resolved. */
  public Optional<LocalDate> day() {
    return granularity == Granularity.DAY && earliest.equals(latest) ? earliest : Optional.empty();
  }

  /** The same expression in another role. */
  public DateExpression as(Role other) {
    return new DateExpression(
        begin, end, calendar, granularity, timex, edtf, earliest, latest, relative, anchor, other);
  }
}
