package rabita.dates;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import rabita.text.Folding;

/** Reads {@code rabita/languages/<code>/dates.conf}; the file itself says what its parts mean. */
final class DateLanguageFile {
  private final Config config;
  private final Map<String, Long> wordClasses = new LinkedHashMap<>();

  private DateLanguageFile(Config config) {
    this.config = config;
  }

  /**
   * Reads the file of a language.
   *
   * @param code ISO 639-1
   * @throws IllegalArgumentException when there is none or it cannot be read
   */
  static DateLanguage read(String code) {
    String path = "/rabita/languages/" + code + "/dates.conf";
    try (InputStream stream = DateLanguageFile.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalArgumentException(
            "Cannot find dates in language: " + code + ". Add the resource " + path + ".");
      }

      return new DateLanguageFile(
              ConfigFactory.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                  .resolve())
          .language();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + ".", e);
    }
  }

  private DateLanguage language() {
    Lexicon lexicon = new LexiconReader(config, wordClasses).read();
    Patterns patterns = patterns();
    return new DateLanguage(
        new Scanner(lexicon, forms()),
        new NumberWords(
            config.getBoolean("numbers.units-first"),
            config.getBoolean("numbers.needs-and"),
            config.getBoolean("numbers.pairs"),
            wordClasses.getOrDefault("and", 0L)),
        patterns,
        Readings.of(calendars()),
        ranges(),
        new Clauses(wordClasses.getOrDefault("future", 0L), wordClasses.getOrDefault("clause", 0L)),
        folded("publication.labels"));
  }

  private Patterns patterns() {
    Map<String, String> parts = new HashMap<>();
    if (config.hasPath("parts")) {
      config
          .getObject("parts")
          .forEach((name, value) -> parts.put(name, value.unwrapped().toString()));
    }

    Grammar grammar = new Grammar(wordClasses, parts);
    config.getStringList("patterns").forEach(grammar::add);
    return new Patterns(grammar);
  }

  /** Frames such as {@code "from _ to _"}, where an underscore stands for an expression. */
  private Ranges ranges() {
    List<Ranges.Frame> frames = new ArrayList<>();
    if (config.hasPath("ranges")) {
      for (String frame : config.getStringList("ranges")) {
        String[] words = frame.split("_", -1);
        if (words.length != 3) {
          throw new IllegalArgumentException(
              "Cannot read range: two _ are needed (%s).".formatted(frame));
        }

        frames.add(new Ranges.Frame(bits(words[0]), bits(words[1]), bits(words[2])));
      }
    }

    return new Ranges(List.copyOf(frames));
  }

  private long bits(String words) {
    String name = words.strip();
    if (!name.isEmpty() && !wordClasses.containsKey(name)) {
      throw new IllegalArgumentException("Cannot read %s: no such word class.".formatted(name));
    }

    return wordClasses.getOrDefault(name, 0L);
  }

  private WordForms forms() {
    return new WordForms(
        folded("forms.proclitics"),
        folded("forms.suffixes"),
        folded("numbers.ordinal-endings"),
        folded("numbers.decade-endings"),
        config.getBoolean("forms.capitals"),
        classEndings());
  }

  private ClassEndings classEndings() {
    List<ClassEndings.Ending> endings = new ArrayList<>();
    if (config.hasPath("forms.class-endings")) {
      for (String name : new TreeSet<>(config.getObject("forms.class-endings").keySet())) {
        Lexeme lexeme = new Lexeme(List.of(), bits(name), 0);
        folded("forms.class-endings." + name)
            .forEach(ending -> endings.add(new ClassEndings.Ending(ending, lexeme)));
      }
    }

    return ClassEndings.of(endings);
  }

  private List<String> folded(String path) {
    return Phrases.expand(config.getStringList(path)).stream()
        .map(Folding::fold)
        .distinct()
        .sorted(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private CalendarRules calendars() {
    CalendarSystem islamic = Calendars.islamic(config.getString("calendars.islamic"));
    List<CalendarRules.YearRange> years = new ArrayList<>();
    config
        .getObject("calendars.years")
        .forEach(
            (range, name) -> {
              String[] bounds = range.split("-");
              years.add(
                  new CalendarRules.YearRange(
                      Integer.parseInt(bounds[0].strip()),
                      Integer.parseInt(bounds[1].strip()),
                      system(name.unwrapped().toString(), islamic)));
            });
    return new CalendarRules(
        system(config.getString("calendars.usual"), islamic),
        islamic,
        List.copyOf(years),
        system(config.getString("calendars.short-years.calendar"), islamic),
        config.getInt("calendars.short-years.from"),
        DayOfWeek.valueOf(config.getString("calendars.week-starts").toUpperCase(Locale.ROOT)),
        new CalendarRules.FiscalYear(
            system(config.getString("calendars.fiscal-year.calendar"), islamic),
            config.getInt("calendars.fiscal-year.month"),
            config.getInt("calendars.fiscal-year.day"),
            config.getBoolean("calendars.fiscal-year.named-by-end")));
  }

  private static CalendarSystem system(String name, CalendarSystem islamic) {
    return switch (Calendar.valueOf(name.toUpperCase(Locale.ROOT))) {
      case PERSIAN -> Calendars.SOLAR_HIJRI;
      case ISLAMIC -> islamic;
      default -> Calendars.GREGORIAN;
    };
  }
}
