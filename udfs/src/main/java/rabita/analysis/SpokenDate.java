package rabita.analysis;

import rabita.dates.DateExpression;

/**
 * A date expression in its place.
 *
 * @param sentence index of its sentence in the document
 */
public record SpokenDate(DateExpression expression, int sentence) {
  private static final int LAST_YEAR = 9999;

  /**
   * Whether an expression has days, and such that a DATE of every reader holds them: of the years 1
   * to 9999. Others have an EDTF value alone.
   */
  public static boolean isReadable(DateExpression expression) {
    return expression.earliest().isPresent()
        && expression.latest().isPresent()
        && expression.earliest().get().getYear() >= 1
        && expression.latest().get().getYear() <= LAST_YEAR;
  }
}
