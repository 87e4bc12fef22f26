package rabita.analysis;

/**
 * Fractions 1/(k-1) in whole numbers, so that a sum of them is the same in any order.
 *
 * <p>The unit is one 5,354,228,880th, the least common multiple of 1 to 24: exact for up to 25
 * actors in a unit of text, and within 10<sup>-10</sup> for more. A sum holds 1.7 billion ones.
 */
public final class Fractions {
  /** Units of 1. */
  public static final long ONE = 5_354_228_880L;

  private Fractions() {}

  /** What a pair counts in a unit of text that names so many actors, at least 2: 1/(actors-1). */
  static long ofActors(int actors) {
    int others = actors - 1;
    return (ONE + others / 2) / others;
  }
}
