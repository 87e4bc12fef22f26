package rabita.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LetterMapTest {
  @Test
  void findsWordsInsideAnArray() {
    LetterMap<Integer> map = new LetterMap<>(Map.of("the", 1, "", 2));
    assertThat(map.get("bathe".toCharArray(), 2, 5)).isEqualTo(1);
    assertThat(map.get("bathe".toCharArray(), 1, 5)).isNull();
    assertThat(map.get("bathe".toCharArray(), 3, 3)).isEqualTo(2);
  }

  /** "Aa" and "BB" have the same hash code. */
  @Test
  void tellsWordsOfOneHashApart() {
    LetterMap<Integer> map = new LetterMap<>(Map.of("AaAa", 1, "BBBB", 2, "AaBB", 3));
    assertThat(map.get("BBBB".toCharArray(), 0, 4)).isEqualTo(2);
    assertThat(map.get("AaBB".toCharArray(), 0, 4)).isEqualTo(3);
    assertThat(map.get("BBAa".toCharArray(), 0, 4)).isNull();
  }

  @Test
  void anEmptyMapHoldsNothing() {
    assertThat(new LetterMap<>(Map.of()).get(new char[] {'a'}, 0, 1)).isNull();
  }

  @Test
  void answersAsAHashMapDoes() {
    Random random = new Random(5);
    Map<String, Integer> expected = new HashMap<>();
    for (int i = 0; i < 3000; i++) {
      expected.put(word(random), i);
    }

    LetterMap<Integer> map = new LetterMap<>(expected);
    for (int i = 0; i < 20_000; i++) {
      String word = word(random);
      assertThat(map.get(word.toCharArray(), 0, word.length())).isEqualTo(expected.get(word));
    }
  }

  private static String word(Random random) {
    int length = 1 + random.nextInt(4);
    return random
        .ints(length, 'ا', 'ا' + 9)
        .collect(StringBuilder::new, (word, c) -> word.append((char) c), StringBuilder::append)
        .toString();
  }
}
