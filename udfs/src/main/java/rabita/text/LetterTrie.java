package rabita.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Keys as a tree of letters in a double array (Aoe 1989, An efficient digital search algorithm by
 * using a double-array structure): a look at the next letter is one sum and one comparison, and
 * makes no object.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param <V> what stands where a key ends
 */
public final class LetterTrie<V> {
  /** The node of the empty key. */
  public static final int ROOT = 0;

  /** Where no key goes on. */
  public static final int NONE = -1;

  /** Number of each letter that any key has, from 1 on; 0 for any other. */
  private final char[] numbers;

  /** For each node where its children begin, and whose child it is. */
  private final int[] cells;

  private final V[] values;

  private LetterTrie(char[] numbers, int[] cells, V[] values) {
    this.numbers = numbers;
    this.cells = cells;
    this.values = values;
  }

  /**
   * A trie of keys and their values.
   *
   * @param array makes an array of values
   */
  public static <V> LetterTrie<V> of(Map<String, V> entries, IntFunction<V[]> array) {
    return new Builder<>(entries, array).build();
  }

  /** The node that a letter leads to from a node, or {@link #NONE}. */
  public int child(int node, char letter) {
    int child = cells[2 * node] + (letter < numbers.length ? numbers[letter] : 0);
    return cells[2 * child + 1] == node ? child : NONE;
  }

  /** The value of the key that ends at a node; null for none. */
  public V value(int node) {
    return values[node];
  }

  /**
   * Places the nodes, those of a parent together, where all of them find room; short keys first, so
   * that what is looked at most lies close together.
   */
  private static final class Builder<V> {
    /** So many places are tried for a node of many children before the search moves on for good. */
    private static final int TRIES = 100;

    /** The keys from {@code first} to {@code last}, alike in as many letters as the depth says. */
    private record Branch(int node, int first, int last, int depth) {}

    private final String[] keys;
    private final Map<String, V> entries;
    private final IntFunction<V[]> array;
    private final char[] numbers;
    private final int letters;
    private final BitSet taken = new BitSet();
    private final Queue<Branch> waiting = new ArrayDeque<>();
    private int[] cells = new int[1 << 10];
    private V[] values;
    private int firstFree = 1;
    private int crowded = 1;

    Builder(Map<String, V> entries, IntFunction<V[]> array) {
      this.entries = new TreeMap<>(entries);
      this.array = array;
      keys = this.entries.keySet().toArray(String[]::new);
      BitSet used = new BitSet();
      for (String key : keys) {
        key.chars().forEach(used::set);
      }

      letters = used.cardinality();
      numbers = new char[used.length()];
      char number = 1;
      for (int letter = used.nextSetBit(0); letter >= 0; letter = used.nextSetBit(letter + 1)) {
        numbers[letter] = number++;
      }
    }

    LetterTrie<V> build() {
      values = array.apply(cells.length / 2);
      Arrays.fill(cells, NONE);
      taken.set(ROOT);
      waiting.add(new Branch(ROOT, 0, keys.length, 0));
      while (!waiting.isEmpty()) {
        place(waiting.remove());
      }

      // Any letter may be looked for behind the last node.
      int length = taken.length() + letters + 1;
      grow(length);
      return new LetterTrie<>(
          numbers, Arrays.copyOf(cells, 2 * length), Arrays.copyOf(values, length));
    }

    private void place(Branch branch) {
      int node = branch.node();
      int depth = branch.depth();
      int from = branch.first();
      if (from < branch.last() && keys[from].length() == depth) {
        values[node] = entries.get(keys[from++]);
      }

      int[] ends = groups(from, branch.last(), depth);
      int base = ends.length == 0 ? 0 : base(from, ends, depth);
      cells[2 * node] = base;
      for (int end : ends) {
        int child = base + numbers[keys[from].charAt(depth)];
        taken.set(child);
        cells[2 * child + 1] = node;
        waiting.add(new Branch(child, from, end, depth + 1));
        from = end;
      }
    }

    /** Where the keys of each next letter end. */
    private int[] groups(int first, int last, int depth) {
      int[] ends = new int[Math.min(letters, last - first)];
      int count = 0;
      for (int i = first; i < last; i++) {
        if (i + 1 == last || keys[i + 1].charAt(depth) != keys[i].charAt(depth)) {
          ends[count++] = i + 1;
        }
      }

      return Arrays.copyOf(ends, count);
    }

    private int base(int first, int[] ends, int depth) {
      int lowest = numbers[keys[first].charAt(depth)];
      int from = ends.length == 1 ? firstFree : crowded;
      int tries = 0;
      int at = taken.nextClearBit(Math.max(from, lowest));
      while (!fits(at - lowest, first, ends, depth)) {
        at = taken.nextClearBit(at + 1);
        tries++;
      }

      if (tries > TRIES) {
        crowded = at;
      }

      firstFree = taken.nextClearBit(firstFree);
      grow(at - lowest + letters + 1);
      return at - lowest;
    }

    private boolean fits(int base, int first, int[] ends, int depth) {
      int begin = first;
      for (int end : ends) {
        if (taken.get(base + numbers[keys[begin].charAt(depth)])) {
          return false;
        }

        begin = end;
      }

      return true;
    }

    private void grow(int length) {
      if (2 * length > cells.length) {
        int before = cells.length;
        cells = Arrays.copyOf(cells, Math.max(2 * length, 2 * before));
        Arrays.fill(cells, before, cells.length, NONE);
        values = Arrays.copyOf(values, cells.length / 2);
      }
    }
  }
}
