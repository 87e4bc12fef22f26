package rabita.dates;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rabita.dates.Sense.Kind;
import rabita.text.Folding;

/** Fills the lexicon of a language from the word lists of its file. */
final class LexiconReader {
  /** Words and number of a list. */
  private interface Values {
    int of(String key);
  }

  private static final Sense NOT_A_DATE = new Sense(Kind.OTHER, 0, true);

  private final Config config;
  private final Map<String, Long> wordClasses;
  private final Lexicon lexicon = new Lexicon();
  private final Set<String> everyday = new HashSet<>();
  private final String article;
  private final List<String> meltedArticles;

  /**
   * A reader.
   *
   * @param config the file
   * @param wordClasses is filled with the bits of the word classes
   */
  LexiconReader(Config config, Map<String, Long> wordClasses) {
    this.config = config;
    this.wordClasses = wordClasses;
    this.article = Folding.fold(config.getString("forms.article"));
    this.meltedArticles =
        config.getStringList("forms.melted-articles").stream().map(Folding::fold).toList();
  }

  Lexicon read() {
    Phrases.expand(config.getStringList("everyday-words"))
        .forEach(word -> everyday.add(Folding.fold(word)));
    for (Calendar calendar : List.of(Calendar.GREGORIAN, Calendar.PERSIAN, Calendar.ISLAMIC)) {
      add("months." + name(calendar), Kind.MONTH, key -> Readings.month(calendar, number(key)));
    }

    add("weekdays", Kind.WEEKDAY, key -> DayOfWeek.valueOf(constant(key)).getValue());
    add("bare-weekdays", Kind.BARE_WEEKDAY, key -> DayOfWeek.valueOf(constant(key)).getValue());
    add("numbers.cardinals", Kind.CARDINAL, LexiconReader::number);
    add("numbers.ordinals", Kind.ORDINAL, LexiconReader::number);
    addOrdinalsOfCardinals();
    add("numbers.decades", Kind.DECADE, LexiconReader::number);
    add("units", Kind.UNIT, key -> Unit.valueOf(constant(key)).ordinal());
    addPlurals();
    add("dual-units", Kind.DUAL, key -> Unit.valueOf(constant(key)).ordinal());
    add("deictic", Kind.DEICTIC, LexiconReader::deictic);
    add("modifiers", Kind.MODIFIER, LexiconReader::number);
    add("bound-modifiers", Kind.BOUND_MODIFIER, LexiconReader::number);
    add("distance", Kind.AGO, key -> key.equals("ago") ? -1 : 1);
    add(
        "seasons",
        Kind.SEASON,
        key -> List.of("spring", "summer", "autumn", "winter").indexOf(key) + 1);
    add("phases", Kind.PHASE, key -> Phase.valueOf(constant(key)).ordinal());
    add("quarters", Kind.QUARTER, LexiconReader::number);
    add("halves", Kind.QUARTER, key -> Readings.HALVES + number(key));
    add("eras", Kind.ERA, LexiconReader::era);
    addAll(config.getStringList("not-dates"), NOT_A_DATE);
    addWordClasses();
    return lexicon;
  }

  private void addWordClasses() {
    int index = 0;
    for (String name : new TreeSet<>(config.getObject("words").keySet())) {
      if (Atom.COUNT_OF_ATOMS + index >= Long.SIZE) {
        throw new IllegalArgumentException("Cannot use word class: too many (" + name + ").");
      }

      wordClasses.put(name, 1L << Atom.COUNT_OF_ATOMS + index);
      addAll(
          config.getStringList("words." + ConfigUtil.quoteString(name)),
          new Sense(Kind.WORD, index, true));
      index++;
    }
  }

  private void add(String path, Kind kind, Values values) {
    if (!config.hasPath(path)) {
      return;
    }

    ConfigObject lists = config.getObject(path);
    for (String key : new TreeSet<>(lists.keySet())) {
      List<String> words = config.getStringList(path + "." + ConfigUtil.quoteString(key));
      addAll(words, new Sense(kind, values.of(key), true));
    }
  }

  private void addAll(List<String> words, Sense sense) {
    for (String word : Phrases.expand(words)) {
      int hidden = Math.max(0, Folding.fold(word).indexOf('>') - 1);
      String folded = Folding.fold(word.replace("<", "").replace(">", "")).strip();
      boolean named = sense.kind() == Kind.MONTH || sense.kind() == Kind.WEEKDAY;
      boolean clear = sense.clear() && !(named && everyday.contains(folded));
      Sense said = new Sense(sense.kind(), sense.value(), clear);
      lexicon.add(folded, said, hidden);
      if (!article.isEmpty() && folded.startsWith(article)) {
        String bare = folded.substring(article.length());
        int rest = Math.max(0, hidden - article.length());
        meltedArticles.forEach(melted -> lexicon.add(melted + bare, said, melted.length() + rest));
      }
    }
  }

  /** "इक्कीस" and an ending are "इक्कीसवीं", in every spelling of the number. */
  private void addOrdinalsOfCardinals() {
    if (!config.hasPath("numbers.ordinal-word-endings")) {
      return;
    }

    List<String> endings = config.getStringList("numbers.ordinal-word-endings");
    for (String key : new TreeSet<>(config.getObject("numbers.cardinals").keySet())) {
      List<String> words = config.getStringList("numbers.cardinals." + key);
      List<String> ordinals =
          endings.stream().flatMap(end -> words.stream().map(word -> word + end)).toList();
      addAll(ordinals, new Sense(Kind.ORDINAL, number(key), true));
    }
  }

  private void addPlurals() {
    for (String key : new TreeSet<>(config.getObject("plural-units").keySet())) {
      int unit = Unit.valueOf(constant(key)).ordinal();
      addAll(config.getStringList("plural-units." + key), new Sense(Kind.UNIT, unit, false));
    }
  }

  private static int number(String key) {
    return Integer.parseInt(key);
  }

  private static int deictic(String key) {
    String[] parts = key.split(" ");
    return new Deictic(Unit.valueOf(constant(parts[0])), number(parts[1]), parts.length > 2)
        .packed();
  }

  private static int era(String key) {
    return key.equals("before-christ")
        ? Readings.BEFORE_CHRIST
        : Calendar.valueOf(constant(key)).ordinal();
  }

  private static String constant(String key) {
    return key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static String name(Calendar calendar) {
    return calendar.name().toLowerCase(Locale.ROOT);
  }
}
