package rabita.counting;

/**
 * A share with Wilson's 95 % score interval (Wilson 1927), which stays inside [0, 1] for small
 * counts too.
 *
 * <p>Example: {@code Share.of(0, 10)} is 0 from 0 to 0.2775.
 */
public record Share(double value, double low, double high) {

  /**
   * The share of a part in a whole.
   *
   * @param part at least 0
   * @param whole at least 1 and at least {@code part}
   */
  public static Share of(long part, long whole) {
    if (part < 0 || whole < 1 || part > whole) {
      throw new IllegalArgumentException("Cannot take the share %s of %s".formatted(part, whole));
    }

    double p = (double) part / whole;
    double zz = Association.Z * Association.Z;
    double centre = (p + zz / (2 * whole)) / (1 + zz / whole);
    double half =
        Association.Z
            / (1 + zz / whole)
            * Math.sqrt(p * (1 - p) / whole + zz / (4.0 * whole * whole));
    return new Share(
        p,
        part == 0 ? 0 : Math.max(0, centre - half),
        part == whole ? 1 : Math.min(1, centre + half));
  }
}
