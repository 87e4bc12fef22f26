package rabita.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The profiles of all languages of a script, made ready for counting. */
final class ScriptProfiles {
  private static final int LETTERS = 0x2000;
  private static final double[] HIT_BY_SHARERS = {0, 2.8, 2.5, 2.2, 2.0, 1.8};
  private static final double HIT_SHARED_BY_MANY = 1.6;
  private static final double ONE_LETTER = 0.5;
  private static final int MOST_LANGUAGES = 64;

  private final List<LanguageProfile> profiles;
  private final long[] alphabets = new long[LETTERS];
  private final long[] rareLetters = new long[LETTERS];
  private final LetterTrie<Gain> words;
  private final LetterTrie<Gain> beginnings;
  private final LetterTrie<Gain> endings;
  private final Map<Long, Set<String>> codes = new ConcurrentHashMap<>();

  /** Log-odds that some of the script's languages gain. */
  record Gain(int[] languages, double[] gains) {}

  ScriptProfiles(List<LanguageProfile> profiles) {
    if (profiles.size() > MOST_LANGUAGES) {
      throw new IllegalArgumentException(
          "Cannot tell %s languages of one script apart: at most %s. Leave out some profiles."
              .formatted(profiles.size(), MOST_LANGUAGES));
    }

    this.profiles = List.copyOf(profiles);
    Map<String, Map<Integer, Double>> sharers = new TreeMap<>();
    Map<String, Map<Integer, Double>> hints = new TreeMap<>();
    for (int i = 0; i < profiles.size(); i++) {
      LanguageProfile profile = profiles.get(i);
      mark(alphabets, profile.letters(), i);
      mark(rareLetters, profile.rareLetters(), i);
      for (String word : profile.words()) {
        sharers.computeIfAbsent(word, key -> new TreeMap<>()).put(i, 0.0);
      }

      for (Map.Entry<String, Double> hint : profile.hints().entrySet()) {
        hints.computeIfAbsent(hint.getKey(), key -> new TreeMap<>()).put(i, hint.getValue());
      }
    }

    Map<String, Gain> wordGains = new HashMap<>();
    sharers.forEach(
        (word, of) -> wordGains.put(word, gain(of.keySet(), wordGain(word, of.size()))));
    Map<String, Gain> atBegin = new HashMap<>();
    Map<String, Gain> atEnd = new HashMap<>();
    hints.forEach((hint, gains) -> addHint(hint, gain(gains), atBegin, atEnd));
    words = LetterTrie.of(wordGains, Gain[]::new);
    beginnings = LetterTrie.of(atBegin, Gain[]::new);
    endings = LetterTrie.of(atEnd, Gain[]::new);
  }

  List<LanguageProfile> profiles() {
    return profiles;
  }

  /** Codes of the languages whose bits are set. */
  Set<String> codes(long languages) {
    return codes.computeIfAbsent(
        languages,
        bits ->
            IntStream.range(0, size())
                .filter(i -> (bits >>> i & 1) != 0)
                .mapToObj(i -> profiles.get(i).code())
                .collect(Collectors.toUnmodifiableSet()));
  }

  int size() {
    return profiles.size();
  }

  /** True where the script alone tells the language. */
  boolean isOneLanguage() {
    return profiles.size() == 1;
  }

  /** How much a letter counts when the main script of a text is sought. */
  double weight() {
    return profiles.get(0).weight();
  }

  /** Bit i is set where language i has the letter in its alphabet. */
  long alphabet(char letter) {
    return letter < LETTERS ? alphabets[letter] : 0;
  }

  /** Bit i is set where language i has the letter in names or careless spelling. */
  long rare(char letter) {
    return letter < LETTERS ? rareLetters[letter] : 0;
  }

  /** Gain of a word; null for a word that no language has among its commonest. */
  Gain word(char[] letters, int length) {
    int node = LetterTrie.ROOT;
    for (int i = 0; i < length; i++) {
      node = words.child(node, letters[i]);
      if (node == LetterTrie.NONE) {
        return null;
      }
    }

    return words.value(node);
  }

  /** Gains of words by their first letters, at the nodes of what they begin with. */
  LetterTrie<Gain> beginnings() {
    return beginnings;
  }

  /** Gains of words by their last letters, from the last one backwards. */
  LetterTrie<Gain> endings() {
    return endings;
  }

  private static void addHint(
      String hint, Gain gain, Map<String, Gain> beginnings, Map<String, Gain> endings) {
    if (hint.charAt(0) == '^') {
      beginnings.put(hint.substring(1), gain);
    } else {
      endings.put(new StringBuilder(hint).reverse().substring(1), gain);
    }
  }

  private static Gain gain(Map<Integer, Double> gains) {
    return new Gain(
        gains.keySet().stream().mapToInt(Integer::intValue).toArray(),
        gains.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Gain gain(Set<Integer> sharers, double value) {
    int[] languages = sharers.stream().mapToInt(Integer::intValue).toArray();
    double[] gains = new double[languages.length];
    Arrays.fill(gains, value);
    return new Gain(languages, gains);
  }

  private static double wordGain(String word, int sharers) {
    double gain = sharers < HIT_BY_SHARERS.length ? HIT_BY_SHARERS[sharers] : HIT_SHARED_BY_MANY;
    return word.length() == 1 ? gain * ONE_LETTER : gain;
  }

  private static void mark(long[] table, String letters, int language) {
    for (int i = 0; i < letters.length(); i++) {
      table[letters.charAt(i)] |= 1L << language;
    }
  }
}
