package rabita.text;

import com.typesafe.config.Config;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The languages that can be analysed: those with a {@code language.conf} in their folder. */
public final class Languages {
  /** The code of a text whose language is none that can be analysed, or not known (ISO 639-2). */
  public static final String UNDETERMINED = "und";

  private static final String FILE = "language.conf";
  private static final List<String> KNOWN =
      LanguageFiles.lines("languages/index.txt").stream().map(String::strip).sorted().toList();
  private static final List<String> ANALYSED =
      KNOWN.stream().filter(code -> LanguageFiles.exists(code, FILE)).toList();
  private static final Map<String, Language> LOADED = new ConcurrentHashMap<>();

  private Languages() {}

  /** Codes of all languages with any data on the class path, in alphabetical order. */
  public static List<String> known() {
    return KNOWN;
  }

  /** Codes of the languages that can be analysed, in alphabetical order. */
  public static List<String> analysed() {
    return ANALYSED;
  }

  /** The language of a code; empty for a code without data, {@code und} among them. */
  public static Optional<Language> find(String code) {
    if (!ANALYSED.contains(code)) {
      return Optional.empty();
    }

    return Optional.of(load(code));
  }

  /**
   * The language of a code.
   *
   * @throws IllegalArgumentException when no such language can be analysed
   */
  public static Language load(String code) {
    return LOADED.computeIfAbsent(code, Languages::read);
  }

  private static Language read(String code) {
    if (!LanguageFiles.exists(code, FILE)) {
      throw new IllegalArgumentException(
          "Cannot analyse language %s: known are %s".formatted(code, ANALYSED));
    }

    Config config = LanguageFiles.config(code, FILE);
    return new Language(
        code,
        config.getString("name"),
        config.getString("direction").equals("rtl"),
        flag(config, "spaces-optional"),
        folded(config, "proclitics"),
        Folding.fold(config.getString("article")),
        folded(config, "merged-article"),
        folded(config, "enclitics"),
        folded(config, "glued-enclitics"),
        abbreviations(code, flag(config, "period-joins")),
        hyphens(config),
        sentenceRules(code, config));
  }

  private static SentenceRules sentenceRules(String code, Config config) {
    boolean capitals = flag(config, "capitals-in-names");
    return new SentenceRules(
        config.hasPath("lower-starts") ? config.getInt("lower-starts") : 0,
        capitals ? LanguageFiles.words(code, "stopwords.txt") : Set.of(),
        Set.copyOf(optional(config, "hyphen-stops")),
        Set.copyOf(optional(config, "stop-links")),
        Set.copyOf(optional(config, "greetings")),
        Set.copyOf(optional(config, "farewells")));
  }

  private static Hyphens hyphens(Config config) {
    return new Hyphens(
        flag(config, "hyphen-joins"),
        flag(config, "hyphen-parts-names"),
        Set.copyOf(optional(config, "hyphen-prefixes")),
        Set.copyOf(optional(config, "hyphen-suffixes")),
        optional(config, "hyphen-links"));
  }

  private static List<String> optional(Config config, String path) {
    return config.hasPath(path) ? folded(config, path) : List.of();
  }

  private static boolean flag(Config config, String path) {
    return config.hasPath(path) && config.getBoolean(path);
  }

  private static List<String> folded(Config config, String path) {
    return config.getStringList(path).stream().map(Folding::fold).distinct().toList();
  }

  private static Abbreviations abbreviations(String code, boolean periodJoins) {
    Map<String, Boolean> words = new TreeMap<>();
    for (String line : LanguageFiles.lines(code, "abbreviations.txt")) {
      String[] columns = line.split("\t");
      words.put(Folding.fold(columns[0].strip()), columns.length > 1);
    }

    return new Abbreviations(select(words, false), select(words, true), periodJoins);
  }

  private static Set<String> select(Map<String, Boolean> words, boolean maybe) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue() == maybe)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
