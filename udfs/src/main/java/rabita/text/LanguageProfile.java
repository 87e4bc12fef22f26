package rabita.text;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeMap;

/**
 * What tells a language from its neighbours in the same script, as its {@code profile.conf} says.
 *
 * <p>Example: the profile {@code uz-Cyrl} has the code {@code uz}, the script {@code Cyrl} and the
 * letter {@code ў} in its alphabet.
 *
 * @param code ISO 639-1, or 639-3 where there is none: the folder's name up to a hyphen
 * @param scripts ISO 15924 codes of the scripts its text is told by; several for none but kana
 * @param weight how much a letter of its script counts when the main script of a text is sought
 * @param prior log-odds it has before a word is read
 * @param letters its alphabet; empty where the script alone tells it
 * @param rareLetters letters that its texts have in names and in careless spelling
 * @param words its commonest words as {@link ScriptWords} reads them, in every usual coding
 * @param hints beginnings ({@code ^ab}) and endings ({@code ab$}) of words, each with its log-odds
 */
record LanguageProfile(
    String code,
    List<String> scripts,
    double weight,
    double prior,
    String letters,
    String rareLetters,
    Set<String> words,
    Map<String, Double> hints) {

  static final String FILE = "profile.conf";

  /** Reads the profile of a folder under {@code rabita/languages}. */
  static LanguageProfile read(String folder) {
    Config config = LanguageFiles.config(folder, FILE);
    int hyphen = folder.indexOf('-');
    return new LanguageProfile(
        hyphen < 0 ? folder : folder.substring(0, hyphen),
        List.copyOf(config.getStringList("scripts")),
        number(config, "weight", 1),
        number(config, "prior", 0),
        text(config, "letters"),
        text(config, "rare"),
        words(config),
        hints(config));
  }

  private static double number(Config config, String path, double otherwise) {
    return config.hasPath(path) ? config.getDouble(path) : otherwise;
  }

  private static String text(Config config, String path) {
    return config.hasPath(path) ? config.getString(path) : "";
  }

  private static Set<String> words(Config config) {
    Set<String> words = new LinkedHashSet<>();
    String text = text(config, "words");
    add(text, words);
    if (config.hasPath("codings")) {
      for (Config coding : config.getConfigList("codings")) {
        add(recoded(text, coding), words);
      }
    }

    return words;
  }

  private static void add(String text, Set<String> words) {
    ScriptWords reader = new ScriptWords(text);
    while (reader.next()) {
      words.add(reader.word());
    }
  }

  private static String recoded(String text, Config coding) {
    String recoded = text;
    for (Map.Entry<String, ConfigValue> letter : coding.root().entrySet()) {
      recoded = recoded.replace(letter.getKey(), letter.getValue().unwrapped().toString());
    }

    return recoded;
  }

  private static Map<String, Double> hints(Config config) {
    Map<String, Double> hints = new TreeMap<>();
    if (config.hasPath("hints")) {
      for (Map.Entry<String, ConfigValue> group : config.getObject("hints").entrySet()) {
        for (String hint : split(group.getValue().unwrapped().toString())) {
          hints.put(hint, Double.valueOf(group.getKey()));
        }
      }
    }

    return hints;
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(text);
    while (tokens.hasMoreTokens()) {
      parts.add(tokens.nextToken());
    }

    return parts;
  }
}
