package rabita.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            (language, terms) ->
                terms.forEach(term -> error(language, term).ifPresent(errors::add)));
    return errors.stream().map(error -> "theme %s: %s".formatted(theme.id(), error)).toList();
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
              (language, terms) -> terms.forEach(term -> claim(theme, language, term, claims)));
    }

    return claims.entrySet().stream()
        .filter(claim -> claim.getValue().size() > 1)
        .map(
            claim ->
                "%s: claimed by %s".formatted(claim.getKey(), String.join(", ", claim.getValue())))
        .toList();
  }

  private static void claim(
      Theme theme, String language, String term, Map<String, Set<String>> claims) {
    if (term.indexOf('{') < 0 && error(language, term).isEmpty()) {
      claims
          .computeIfAbsent(
              language + " term " + TermPattern.parse(term).key(), key -> new TreeSet<>())
          .add(theme.id());
    }
  }

  private static Optional<String> error(String language, String term) {
    try {
      return TermPattern.parse(term).letters() < SHORTEST
          ? Optional.of("%s term %s is shorter than three letters".formatted(language, term))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }
}
