package rabita.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is wrong in the terms of a study's themes. */
public final class ThemeLint {
  private static final int SHORTEST = 3;

  private ThemeLint() {}

  /** Terms that cannot be searched, or that are shorter than three letters. */
  public static List<String> errors(Theme theme) {
    List<String> errors = new ArrayList<>();
    theme
        .terms()
        .forEach(
            (language, terms) -> {
              for (String term : terms) {
                try {
                  if (TermPattern.parse(term).letters() < SHORTEST) {
                    errors.add(
                        "theme %s: %s term %s is shorter than three letters"
                            .formatted(theme.id(), language, term));
                  }
                } catch (IllegalArgumentException e) {
                  errors.add("theme %s: %s".formatted(theme.id(), e.getMessage()));
                }
              }
            });
    return errors;
  }

  /**
   * Terms of a language that two themes have without conditions. Terms that cannot be read are
   * passed over.
   */
  public static List<String> shared(List<Theme> themes) {
    Map<String, Set<String>> claims = new TreeMap<>();
    for (Theme theme : themes) {
      theme
          .terms()
          .forEach(
              (language, terms) -> {
                for (String term : terms) {
                  if (term.indexOf('{') < 0 && errors(only(theme, language, term)).isEmpty()) {
                    claims
                        .computeIfAbsent(
                            language + " term " + TermPattern.parse(term).key(),
                            key -> new TreeSet<>())
                        .add(theme.id());
                  }
                }
              });
    }

    List<String> shared = new ArrayList<>();
    claims.forEach(
        (term, ids) -> {
          if (ids.size() > 1) {
            shared.add("%s: claimed by %s".formatted(term, String.join(", ", ids)));
          }
        });
    return shared;
  }

  private static Theme only(Theme theme, String language, String term) {
    return new Theme(theme.id(), theme.name(), theme.setApart(), Map.of(language, List.of(term)));
  }
}
