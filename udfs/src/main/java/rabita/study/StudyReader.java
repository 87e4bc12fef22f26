package rabita.study;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import rabita.entities.Actor;
import rabita.entities.ActorLint;
import rabita.entities.MentionKind;
import rabita.entities.States;
import rabita.text.Languages;

/** Reads a study and checks all of it before anything starts. */
public final class StudyReader {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "languages",
          "focus",
          "count-kinds",
          "granularities",
          "entity-granularities",
          "actors",
          "themes",
          "fields",
          "stories",
          "backbone-delta",
          "events",
          "patterns",
          "topics",
          "limits",
          "prepend-title");

  /** Sets of so many items are what one machine can hold: 2 to this power. */
  private static final int MOST_ITEMS = 20;

  private StudyReader() {}

  /**
   * Reads a study from text files.
   *
   * @param location where the study is; its includes lie beside it
   * @param files the text of a location
   * @throws StudyException with all problems, each with file and line
   */
  public static Study read(String location, UnaryOperator<String> files) {
    try {
      return read(parse(location, files).resolve());
    } catch (ConfigException e) {
      throw new StudyException(List.of(e.getMessage()));
    }
  }

  /** Reads a study that is parsed and resolved. */
  static Study read(Config parsed) {
    Problems problems = new Problems();
    Config config = parsed.withFallback(defaults());
    Section root = new Section(config.root(), problems);
    Section study = root.section("study");
    study.allowOnly(KEYS);
    List<String> languages = study.known("languages", "language", StudyReader::language);
    List<String> focus = study.known("focus", "state", StudyReader::state);
    List<MentionKind> kinds = study.known("count-kinds", "kind of mention", MentionKind::find);
    List<Granularity> lengths = study.known("granularities", "granularity", Granularity::find);
    List<Granularity> ofEntities =
        study.known("entity-granularities", "granularity", Granularity::find);
    note(study, languages.isEmpty(), "languages", "a study needs at least one language");
    note(study, focus.size() < 2, "focus", "a study needs at least two states in its focus");
    note(study, kinds.isEmpty(), "count-kinds", "a study needs at least one kind that counts");
    note(study, lengths.isEmpty(), "granularities", "a study needs at least one granularity");
    List<Actor> actors = actors(study);
    Fields fields = fields(study.section("fields"));
    Section limits = study.section("limits");
    limits.allowOnly(Set.of("max-characters"));
    Study read =
        new Study(
            study.string("name", "study"),
            languages,
            focus,
            Set.copyOf(kinds),
            lengths,
            ofEntities.stream().filter(lengths::contains).toList(),
            actors,
            ThemeReader.read(study.section("themes")),
            fields,
            stories(study.section("stories")),
            study.notNegative("backbone-delta", 1.64),
            events(study.section("events")),
            patterns(study.section("patterns")),
            topics(study.section("topics")),
            limits.positive("max-characters", Integer.MAX_VALUE),
            study.flag("prepend-title", true),
            config.root().render(ConfigRenderOptions.concise()));
    problems.throwIfAny();
    return read;
  }

  private static List<Actor> actors(Section study) {
    Section block = study.section("actors");
    Map<String, Actor> actors = new TreeMap<>();
    for (String id : block.keys()) {
      ActorReader.read(id, block.section(id))
          .ifPresent(
              actor -> {
                actors.put(id, actor);
                ActorLint.errors(actor).forEach(error -> block.note(id, error));
              });
    }

    return new ArrayList<>(actors.values());
  }

  private static Fields fields(Section block) {
    block.allowOnly(Set.of("id", "text", "title", "language", "source", "url", "published"));
    return new Fields(
        block.strings("id"),
        block.strings("text"),
        block.strings("title"),
        block.strings("language"),
        block.strings("source"),
        block.strings("url"),
        block.strings("published"));
  }

  private static Stories stories(Section block) {
    block.allowOnly(Set.of("similarity", "shingle"));
    return new Stories(block.share("similarity", 1), block.positive("shingle", 1));
  }

  private static Events events(Section block) {
    block.allowOnly(Set.of("similarity"));
    return new Events(block.share("similarity", 1));
  }

  private static Patterns patterns(Section block) {
    block.allowOnly(Set.of("support", "minimum-documents", "confidence", "maximum-items", "top"));
    int most = block.positive("maximum-items", 1);
    note(block, most > MOST_ITEMS, "maximum-items", "maximum-items must be at most " + MOST_ITEMS);
    return new Patterns(
        block.share("support", 1),
        block.positive("minimum-documents", 1),
        block.share("confidence", 1),
        most,
        block.positive("top", 1));
  }

  private static TopicSettings topics(Section block) {
    block.allowOnly(Set.of("k", "minimum-documents", "maximum-documents", "iterations", "terms"));
    int k = block.positive("k", 2);
    note(block, k == 1, "k", "k must be at least 2");
    return new TopicSettings(
        k,
        block.positive("minimum-documents", 1),
        block.positive("maximum-documents", 1),
        block.positive("iterations", 1),
        block.positive("terms", 1));
  }

  private static void note(Section block, boolean wrong, String key, String message) {
    if (wrong) {
      block.note(key, message);
    }
  }

  private static Optional<String> language(String code) {
    return Languages.find(code).map(language -> language.code());
  }

  private static Optional<String> state(String code) {
    return Optional.of(code).filter(States::isKnown);
  }

  private static Config defaults() {
    return ConfigFactory.parseReader(
        new InputStreamReader(
            StudyReader.class.getResourceAsStream("/rabita/study-defaults.conf"),
            StandardCharsets.UTF_8));
  }

  private static Config parse(String location, UnaryOperator<String> files) {
    ConfigParseOptions options =
        ConfigParseOptions.defaults()
            .setOriginDescription(location)
            .setIncluder(new Beside(location, files));
    return ConfigFactory.parseString(files.apply(location), options);
  }

  /** Finds included files beside the file that includes them. */
  private record Beside(String location, UnaryOperator<String> files) implements ConfigIncluder {

    @Override
    public ConfigIncluder withFallback(ConfigIncluder fallback) {
      return this;
    }

    @Override
    public ConfigObject include(ConfigIncludeContext context, String what) {
      int slash = location.lastIndexOf('/');
      return parse(location.substring(0, slash + 1) + what, files).root();
    }
  }
}
