package rabita.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LetterTrieTest {
  private final LetterTrie<String> trie =
      LetterTrie.of(
          new TreeMap<>(Map.of("iran", "IRN", "iraq", "IRQ", "ir", "short", "هند", "IND")),
          String[]::new);

  @Test
  void holdsAValueWhereAKeyEnds() {
    assertThat(at("ir")).isEqualTo("short");
    assertThat(at("iran")).isEqualTo("IRN");
    assertThat(at("iraq")).isEqualTo("IRQ");
    assertThat(at("هند")).isEqualTo("IND");
  }

  @Test
  void holdsNothingOnTheWay() {
    assertThat(at("")).isNull();
    assertThat(at("ira")).isNull();
  }

  @Test
  void leadsNowhereWhereNoKeyGoesOn() {
    assertThat(trie.child(LetterTrie.ROOT, 'r')).isEqualTo(LetterTrie.NONE);
    assertThat(trie.child(LetterTrie.ROOT, '\uFFFF')).isEqualTo(LetterTrie.NONE);
    assertThat(trie.child(node("iran"), 'i')).isEqualTo(LetterTrie.NONE);
  }

  @Test
  void ofNoKeysLeadsNowhere() {
    LetterTrie<String> empty = LetterTrie.of(Map.of(), String[]::new);
    assertThat(empty.child(LetterTrie.ROOT, 'a')).isEqualTo(LetterTrie.NONE);
    assertThat(empty.value(LetterTrie.ROOT)).isNull();
  }

  private String at(String key) {
    return trie.value(node(key));
  }

  private int node(String key) {
    int node = LetterTrie.ROOT;
    for (int i = 0; i < key.length(); i++) {
      node = trie.child(node, key.charAt(i));
    }

    return node;
  }
}
