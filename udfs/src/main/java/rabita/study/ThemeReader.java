package rabita.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rabita.entities.Entity;
import rabita.terms.Theme;
import rabita.terms.ThemeLint;
import rabita.text.Languages;

/** Reads the themes of a study. */
final class ThemeReader {
  private static final Set<String> KEYS = Set.of("name", "set-apart", "terms");

  private ThemeReader() {}

  /** The themes by their id, those set apart last. */
  static List<Theme> read(Section block) {
    List<Theme> themes = new ArrayList<>();
    for (String id : block.keys().stream().sorted().toList()) {
      Theme theme = read(id, block.section(id));
      ThemeLint.errors(theme).forEach(error -> block.note(id, error));
      themes.add(theme);
    }

    ThemeLint.shared(themes).forEach(error -> block.note("", error));
    themes.sort(Comparator.comparing(Theme::setApart));
    return themes;
  }

  private static Theme read(String id, Section block) {
    block.allowOnly(KEYS);
    if (!id.matches("[a-z0-9][a-z0-9-]*")) {
      block.note("", "theme %s: its id may hold only a-z, 0-9 and -".formatted(id));
    }

    String name = block.string("name", Entity.nameOf(id)).strip();
    if (name.isEmpty()) {
      block.note("name", "theme %s has an empty name".formatted(id));
    }

    Map<String, List<String>> terms = terms(id, block.section("terms"));
    if (terms.values().stream().allMatch(List::isEmpty)) {
      block.note("terms", "theme %s has no terms".formatted(id));
    }

    return new Theme(id, name, block.flag("set-apart", false), terms);
  }

  private static Map<String, List<String>> terms(String id, Section block) {
    Map<String, List<String>> terms = new TreeMap<>();
    for (String language : block.keys().stream().sorted().toList()) {
      if (Languages.find(language).isEmpty()) {
        block.note(language, "theme %s: unknown language %s".formatted(id, language));
      } else {
        terms.put(language, block.strings(language));
      }
    }

    return terms;
  }
}
