package rabita.analysis;

/**
 * Which stories are compared at all: those that share one of their rarest features, published
 * within a few days of each other where both days are known.
 *
 * <p>A block is a feature and a window of days. One of more stories than {@link #MOST_STORIES} says
 * too little to compare them all and is left out whole, so that the number of pairs grows with the
 * number of stories and not with its square.
 */
public final class EventBlocks {
  /** Days of publication of one occasion are at most so far from each other. */
  public static final int NEAR_DAYS = 2;

  /** A story stands in the blocks of so many of its features, the rarest. */
  public static final int FEATURES = 20;

  /** Features of more stories than this make no blocks. */
  public static final long MOST_OF_FEATURE = 1000;

  /** Blocks of more stories than this make no pairs. */
  public static final long MOST_STORIES = 50;

  /** Of a longer text only so many features count, the rarest. */
  public static final int MOST_FEATURES = 500;

  private EventBlocks() {}
}
