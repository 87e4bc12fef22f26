package rabita.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rabita.entities.NameForm.Meaning;
import rabita.text.LanguageFiles;

/** What is wrong or doubtful in the names of a study's actors. */
public final class ActorLint {
  private static final int SHORTEST = 3;

  private ActorLint() {}

  /** Names that cannot be searched, such as one with an unknown inflection class. */
  public static List<String> errors(Actor actor) {
    List<String> errors = new ArrayList<>();
    for (Map<String, List<String>> names : List.of(actor.names(), actor.shortNames())) {
      names.forEach(
          (language, list) -> {
            for (String name : list) {
              try {
                forms(language, name, actor);
              } catch (IllegalArgumentException e) {
                errors.add("actor %s: %s".formatted(actor.entity().id(), e.getMessage()));
              }
            }
          });
    }

    return errors;
  }

  /**
   * Doubtful names: claimed by two entities, shorter than three letters, a common word of the
   * language. A name with conditions is not doubted.
   */
  public static List<String> warnings(List<Actor> actors, List<String> languages) {
    List<String> warnings = new ArrayList<>();
    for (String language : languages) {
      Set<String> common = LanguageFiles.words(language, "stopwords.txt");
      Map<String, Set<String>> claims = new TreeMap<>();
      for (Actor actor : actors) {
        for (String name : allNames(actor, language)) {
          for (NameForm form : forms(language, name, actor)) {
            if (form.conditions().isFree()) {
              claims.computeIfAbsent(form.key(), key -> new TreeSet<>()).add(actor.entity().id());
            }
          }
        }
      }

      claims.forEach((key, ids) -> doubt(language, key, ids, common).ifPresent(warnings::add));
    }

    return warnings;
  }

  private static Optional<String> doubt(
      String language, String key, Set<String> ids, Set<String> common) {
    String subject = "%s name %s of %s".formatted(language, key, String.join(", ", ids));
    if (ids.size() > 1) {
      return Optional.of(subject + ": claimed by more than one");
    }

    if (key.codePointCount(0, key.length()) < SHORTEST) {
      return Optional.of(subject + ": shorter than three letters");
    }

    return common.contains(key)
        ? Optional.of(subject + ": a common word of the language")
        : Optional.empty();
  }

  private static List<String> allNames(Actor actor, String language) {
    List<String> names = new ArrayList<>(actor.names().getOrDefault(language, List.of()));
    names.addAll(actor.shortNames().getOrDefault(language, List.of()));
    return names;
  }

  private static List<NameForm> forms(String language, String name, Actor actor) {
    Optional<Meaning> meaning = Optional.of(new Meaning(actor.entity(), actor.kind()));
    return NameReader.of(language).read(name, meaning, false);
  }
}
