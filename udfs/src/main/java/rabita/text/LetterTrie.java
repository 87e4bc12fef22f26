package rabita.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Keys as a tree of letters, in arrays: a look makes no object.
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

  private final int[] fromRoot;
  private final int[] firsts;
  private final char[] letters;
  private final int[] targets;
  private final V[] values;

  private LetterTrie(int[] fromRoot, int[] firsts, char[] letters, int[] targets, V[] values) {
    this.fromRoot = fromRoot;
    this.firsts = firsts;
    this.letters = letters;
    this.targets = targets;
    this.values = values;
  }

  /**
   * A trie of keys and their values.
   *
   * @param array makes an array of values
   */
  public static <V> LetterTrie<V> of(Map<String, V> entries, IntFunction<V[]> array) {
    Builder<V> builder = new Builder<>();
    entries.forEach(builder::add);
    return builder.build(array);
  }

  /** The node that a letter leads to from a node, or {@link #NONE}. */
  public int child(int node, char letter) {
    if (node == ROOT) {
      return letter < fromRoot.length ? fromRoot[letter] : NONE;
    }

    int found = Arrays.binarySearch(letters, firsts[node], firsts[node + 1], letter);
    return found < 0 ? NONE : targets[found];
  }

  /** The value of the key that ends at a node; null for none. */
  public V value(int node) {
    return values[node];
  }

  private static final class Builder<V> {
    private final List<SortedMap<Character, Integer>> children = new ArrayList<>();
    private final List<V> values = new ArrayList<>();

    Builder() {
      addNode();
    }

    void add(String key, V value) {
      int node = ROOT;
      for (int i = 0; i < key.length(); i++) {
        int parent = node;
        node = children.get(parent).computeIfAbsent(key.charAt(i), letter -> addNode());
      }

      values.set(node, value);
    }

    private int addNode() {
      children.add(new TreeMap<>());
      values.add(null);
      return values.size() - 1;
    }

    LetterTrie<V> build(IntFunction<V[]> array) {
      int nodes = values.size();
      int[] firsts = new int[nodes + 1];
      char[] letters = new char[nodes - 1];
      int[] targets = new int[nodes - 1];
      int edge = 0;
      for (int node = 0; node < nodes; node++) {
        firsts[node] = edge;
        for (Map.Entry<Character, Integer> child : children.get(node).entrySet()) {
          letters[edge] = child.getKey();
          targets[edge++] = child.getValue();
        }
      }

      firsts[nodes] = edge;
      return new LetterTrie<>(fromRoot(), firsts, letters, targets, values.toArray(array));
    }

    private int[] fromRoot() {
      SortedMap<Character, Integer> first = children.get(ROOT);
      int[] table = new int[first.isEmpty() ? 0 : first.lastKey() + 1];
      Arrays.fill(table, NONE);
      first.forEach((letter, node) -> table[letter] = node);
      return table;
    }
  }
}
