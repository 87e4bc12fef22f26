package rabita.text;

import java.util.Arrays;

/**
 * The tokens of a text in order: disjoint, never empty. Offsets are UTF-16 units of the raw text,
 * half-open. Held in arrays, since a corpus has some hundred tokens for each document.
 */
public final class Tokens {
  /** No tokens. */
  public static final Tokens NONE = new Tokens(0);

  private int[] begins;
  private int[] ends;
  private byte[] kinds;
  private int size;

  /** No tokens yet, with room for some. */
  public Tokens(int expected) {
    begins = new int[expected];
    ends = new int[expected];
    kinds = new byte[expected];
  }

  /** Adds the next token, behind the last one. */
  public void add(int begin, int end, TokenKind kind) {
    if (size == begins.length) {
      int room = Math.max(16, size * 2);
      begins = Arrays.copyOf(begins, room);
      ends = Arrays.copyOf(ends, room);
      kinds = Arrays.copyOf(kinds, room);
    }

    begins[size] = begin;
    ends[size] = end;
    kinds[size++] = (byte) kind.ordinal();
  }

  /** Number of tokens. */
  public int size() {
    return size;
  }

  /** Where token {@code i} begins, 0 ≤ i &lt; size. */
  public int begin(int i) {
    return begins[i];
  }

  /** Where token {@code i} ends (exclusive). */
  public int end(int i) {
    return ends[i];
  }

  public TokenKind kind(int i) {
    return TokenKind.of(kinds[i]);
  }

  /** Index of the first token that ends after {@code offset}; size where there is none. */
  public int indexAt(int offset) {
    int found = Arrays.binarySearch(ends, 0, size, offset + 1);
    return found >= 0 ? found : -found - 1;
  }
}
