package rabita.evaluation;

/**
 * A share with its 95 % interval.
 *
 * @param name {@code precision}, {@code recall}, {@code F1}, {@code share} or {@code mistakes}
 * @param value 0 to 1
 * @param low lower end of the interval
 * @param high upper end
 */
public record Figure(String name, double value, double low, double high) {
  static final String SHARE = "share";
  static final String MISTAKES = "mistakes";

  /** True for a share of what should not be. */
  public boolean isBetterLow() {
    return name.equals(MISTAKES);
  }
}
