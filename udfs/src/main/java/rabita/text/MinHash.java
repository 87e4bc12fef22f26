package rabita.text;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Signatures of sets, of a fixed small size, from which the share of common elements is estimated:
 * two sets have the same smallest hash as often as an element of either is in both (Broder 1997).
 *
 * <p>Of {@value #HASHES} hash functions each keeps 16 bits of its smallest value (Li and König
 * 2010, b-bit minwise hashing: at 16 bits, unlike values are equal once in 65,536). The standard
 * error of {@link #similarity} is {@code sqrt(s (1 - s) / 256)}: 0.03 at most. Sets that are alike
 * are found without looking at all pairs by {@link #bands}: groups of {@value #ROWS} values, of
 * which alike sets have at least one in common (Leskovec, Rajaraman and Ullman 2020, Mining of
 * Massive Datasets, 3.4).
 *
 * <p>Everything is fixed: the same set has the same signature on any machine.
 */
public final class MinHash {
  /** Number of hash functions. */
  public static final int HASHES = 256;

  /** Values in a band. */
  public static final int ROWS = 3;

  private static final int SEED = 20210929;
  private static final int[] FACTORS = random(SEED, 1);
  private static final int[] ADDENDS = random(SEED + 1, 0);

  private MinHash() {}

  /**
   * The signature of a set, 2 bytes for each hash function.
   *
   * @param elements well mixed hashes, at least one
   */
  public static byte[] signature(int[] elements) {
    if (elements.length == 0) {
      throw new IllegalArgumentException("Cannot make a signature of an empty set");
    }

    int[] smallest = new int[HASHES];
    Arrays.fill(smallest, Integer.MAX_VALUE);
    for (int element : elements) {
      for (int i = 0; i < HASHES; i++) {
        smallest[i] = Math.min(smallest[i], element * FACTORS[i] + ADDENDS[i]);
      }
    }

    ByteBuffer bytes = ByteBuffer.allocate(HASHES * Short.BYTES);
    for (int value : smallest) {
      bytes.putShort((short) (value * 0x9E3779B1 >>> 16));
    }

    return bytes.array();
  }

  /** The estimated share of what two sets have in common in what they have together, 0 to 1. */
  public static double similarity(byte[] a, byte[] b) {
    ByteBuffer left = ByteBuffer.wrap(a);
    ByteBuffer right = ByteBuffer.wrap(b);
    int same = 0;
    for (int i = 0; i < HASHES; i++) {
      if (left.getShort() == right.getShort()) {
        same++;
      }
    }

    return (double) same / HASHES;
  }

  /** One hash for each band, in which its place among the bands is mixed. */
  public static long[] bands(byte[] signature) {
    ByteBuffer values = ByteBuffer.wrap(signature);
    long[] bands = new long[HASHES / ROWS];
    for (int band = 0; band < bands.length; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = (hash ^ values.getShort()) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
      }

      bands[band] = hash;
    }

    return bands;
  }

  private static int[] random(int seed, int lowBit) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] values = new int[HASHES];
    Arrays.setAll(values, i -> random.nextInt() | lowBit);
    return values;
  }
}
