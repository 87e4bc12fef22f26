package rabita.text;

import java.util.Map;

/**
 * A map from words, asked by letters in an array, so that no string is made for a question. Open
 * addressing with linear probing, at most half full.
 */
final class LetterMap<V> {
  private final String[] words;
  private final int[] hashes;
  private final Object[] values;

  LetterMap(Map<String, V> entries) {
    int size = Integer.highestOneBit(Math.max(1, entries.size())) * 4;
    words = new String[size];
    hashes = new int[size];
    values = new Object[size];
    entries.forEach(this::put);
  }

  /** The value of the word in {@code letters} from {@code begin} to {@code end}, or null. */
  @SuppressWarnings("unchecked")
  V get(char[] letters, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + letters[i];
    }

    int slot = slot(hash);
    while (words[slot] != null) {
      if (hashes[slot] == hash && isWord(words[slot], letters, begin, end)) {
        return (V) values[slot];
      }

      slot = next(slot);
    }

    return null;
  }

  private void put(String word, V value) {
    int slot = slot(word.hashCode());
    while (words[slot] != null) {
      slot = next(slot);
    }

    words[slot] = word;
    hashes[slot] = word.hashCode();
    values[slot] = value;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & words.length - 1;
  }

  private int next(int slot) {
    return slot + 1 & words.length - 1;
  }

  private static boolean isWord(String word, char[] letters, int begin, int end) {
    if (word.length() != end - begin) {
      return false;
    }

    for (int i = begin; i < end; i++) {
      if (word.charAt(i - begin) != letters[i]) {
        return false;
      }
    }

    return true;
  }
}
