package rabita.study;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A block of a study; whatever is wrong in it goes to the problems, and reading goes on. */
final class Section {
  private final Config config;
  private final Problems problems;

  Section(ConfigObject object, Problems problems) {
    config = object.toConfig();
    this.problems = problems;
  }

  Problems problems() {
    return problems;
  }

  /** Notes every key of the block that is not among the allowed ones. */
  void allowOnly(Set<String> keys) {
    config
        .root()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key)) {
                problems.add(value.origin(), "unknown setting " + key);
              }
            });
  }

  boolean has(String key) {
    return config.hasPath(path(key));
  }

  String string(String key, String otherwise) {
    return read(key, otherwise, path -> config.getString(path));
  }

  int positive(String key, int otherwise) {
    int value = read(key, otherwise, path -> config.getInt(path));
    if (value < 1) {
      problems.add(config.getValue(path(key)).origin(), key + " must be at least 1");
    }

    return value;
  }

  /** A number over 0, 1 at most. */
  double share(String key, double otherwise) {
    double value = read(key, otherwise, path -> config.getDouble(path));
    if (!(value > 0 && value <= 1)) {
      problems.add(config.getValue(path(key)).origin(), key + " must be over 0 and at most 1");
    }

    return value;
  }

  /** A number of at least 0. */
  double notNegative(String key, double otherwise) {
    double value = read(key, otherwise, path -> config.getDouble(path));
    if (!(value >= 0)) {
      problems.add(config.getValue(path(key)).origin(), key + " must be at least 0");
    }

    return value;
  }

  boolean flag(String key, boolean otherwise) {
    return read(key, otherwise, path -> config.getBoolean(path));
  }

  /** A list of strings; a single string is a list of one. */
  List<String> strings(String key) {
    return read(
        key,
        List.<String>of(),
        path ->
            config.getValue(path).valueType() == ConfigValueType.STRING
                ? List.of(config.getString(path))
                : config.getStringList(path));
  }

  /** A list whose values must be known; the unknown are noted and left out. */
  <T> List<T> known(String key, String what, Function<String, Optional<T>> find) {
    return strings(key).stream()
        .flatMap(
            value -> {
              Optional<T> found = find.apply(value);
              if (found.isEmpty()) {
                problems.add(config.getValue(path(key)).origin(), "unknown " + what + " " + value);
              }

              return found.stream();
            })
        .distinct()
        .toList();
  }

  /** The block of a key; an empty one where it is missing or no block. */
  Section section(String key) {
    ConfigObject empty = com.typesafe.config.ConfigFactory.empty().root();
    return new Section(read(key, empty, path -> config.getObject(path)), problems);
  }

  /** The blocks in a list. */
  List<Section> sections(String key) {
    return read(key, List.<ConfigObject>of(), path -> List.copyOf(config.getObjectList(path)))
        .stream()
        .map(object -> new Section(object, problems))
        .toList();
  }

  Set<String> keys() {
    return config.root().keySet();
  }

  /** Notes a problem at a key, or at the block where the key is missing. */
  void note(String key, String message) {
    ConfigValue value = config.root().get(key);
    problems.add(value == null ? config.root().origin() : value.origin(), message);
  }

  private <T> T read(String key, T otherwise, Function<String, T> reader) {
    if (!has(key)) {
      return otherwise;
    }

    try {
      return reader.apply(path(key));
    } catch (ConfigException e) {
      problems.add(config.getValue(path(key)).origin(), "cannot read " + key + ": wrong type");
      return otherwise;
    }
  }

  private static String path(String key) {
    return ConfigUtil.joinPath(key);
  }
}
