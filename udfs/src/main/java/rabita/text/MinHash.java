package rabita.text;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Signatures of sets, of a fixed small size, from which the share of common elements is estimated:
 * two sets have the same smallest hash as often as an element of either is in both (Broder 1997).
 *
 * <p>Each element is thrown at a random place of {@value #HASHES}, where the smallest hash stays,
 * again and again until no place is empty: time grows with the elements, and not with elements
 * times places (Dahlgaard, Knudsen and Thorup 2017, Fast similarity sketching). Of what stays 16
 * bits are kept (Li and König 2010, b-bit minwise hashing: unlike values are equal once in 65,536).
 * The standard error of {@link #similarity} is {@code sqrt(s (1 - s) / 256)}: 0.03 at most. Sets
 * that are alike are found without looking at all pairs by {@link #bands}: groups of {@value #ROWS}
 * values, of which alike sets have at least one in common (Leskovec, Rajaraman and Ullman 2020,
 * Mining of Massive Datasets, 3.4).
 *
 * <p>Everything is fixed: the same set has the same signature on any machine.
 */
public final class MinHash {
  /** Values of a signature. */
  public static final int HASHES = 256;

  /** Values in a band. */
  public static final int ROWS = 3;

  private static final long SEED = 0x9E3779B97F4A7C15L;

  private MinHash() {}

  /**
   * The signature of a set, 2 bytes for each value.
   *
   * @param elements well mixed hashes, at least one; one that stands twice counts once
   */
  public static byte[] signature(int[] elements) {
    if (elements.length == 0) {
      throw new IllegalArgumentException("Cannot make a signature of an empty set");
    }

    long[] smallest = new long[HASHES];
    Arrays.fill(smallest, Long.MAX_VALUE);
    int empty = HASHES;
    for (int round = 0; empty > 0; round++) {
      for (int element : elements) {
        long hash = mixed(element + (round + 1) * SEED);
        int place = round < HASHES ? (int) (hash & HASHES - 1) : round - HASHES;
        long value = (long) round << 32 | hash >>> 32;
        empty -= smallest[place] == Long.MAX_VALUE ? 1 : 0;
        smallest[place] = Math.min(smallest[place], value);
      }
    }

    ByteBuffer bytes = ByteBuffer.allocate(HASHES * Short.BYTES);
    for (long value : smallest) {
      bytes.putShort((short) mixed(value));
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

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014): one to one, all bits mixed. */
  static long mixed(long value) {
    long hash = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
    return hash ^ hash >>> 31;
  }
}
