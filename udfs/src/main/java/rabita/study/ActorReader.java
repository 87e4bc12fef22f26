package rabita.study;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rabita.entities.Actor;
import rabita.entities.Entity;
import rabita.entities.EntityType;
import rabita.entities.States;
import rabita.entities.Term;
import rabita.text.Languages;

/** Reads the block of one actor. */
final class ActorReader {
  private static final Set<String> KEYS =
      Set.of("type", "name", "wikidata", "speaks-for", "names", "short-names");

  private ActorReader() {}

  /** The actor; empty where the block lacks what makes one. */
  static Optional<Actor> read(String id, Section block) {
    block.allowOnly(KEYS);
    if (!id.matches("[a-z0-9][a-z0-9-]*")) {
      block.note("", "actor %s: its id may hold only a-z, 0-9 and -".formatted(id));
    }

    Optional<EntityType> type = type(id, block);
    Map<String, List<String>> names = names(id, block.section("names"));
    if (names.isEmpty()) {
      block.note("names", "actor %s has no names".formatted(id));
    }

    String name = block.string("name", Entity.nameOf(id));
    Optional<String> wikidata = Optional.of(block.string("wikidata", "")).filter(q -> !q.isEmpty());
    if (wikidata.isPresent() && !wikidata.get().matches("Q[1-9][0-9]*")) {
      block.note("wikidata", "actor %s: %s is no Wikidata id".formatted(id, wikidata.get()));
    }

    List<Term> terms = new ArrayList<>();
    block.sections("speaks-for").forEach(term -> term(id, term).ifPresent(terms::add));
    return type.map(
        known ->
            new Actor(
                new Entity(id, name, known, terms, wikidata),
                names,
                names(id, block.section("short-names"))));
  }

  private static Optional<EntityType> type(String id, Section block) {
    return switch (block.string("type", "")) {
      case "person" -> Optional.of(EntityType.PERSON);
      case "organization" -> Optional.of(EntityType.ORGANIZATION);
      default -> {
        block.note("type", "actor %s: its type must be person or organization".formatted(id));
        yield Optional.empty();
      }
    };
  }

  private static Map<String, List<String>> names(String id, Section block) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String language : block.keys().stream().sorted().toList()) {
      if (Languages.find(language).isEmpty()) {
        block.note(language, "actor %s: unknown language %s".formatted(id, language));
      } else {
        names.put(language, block.strings(language));
      }
    }

    return names;
  }

  private static Optional<Term> term(String id, Section block) {
    block.allowOnly(Set.of("country", "from", "to"));
    String country = block.string("country", "");
    if (!States.isKnown(country)) {
      block.note("country", "actor %s: unknown state %s".formatted(id, country));
      return Optional.empty();
    }

    Optional<LocalDate> from = day(id, block, "from", LocalDate.MIN);
    Optional<LocalDate> to = day(id, block, "to", LocalDate.MAX);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }

    if (to.get().isBefore(from.get())) {
      block.note("to", "actor %s: its term ends before it begins".formatted(id));
      return Optional.empty();
    }

    return Optional.of(new Term(country, from.get(), to.get()));
  }

  private static Optional<LocalDate> day(
      String id, Section block, String key, LocalDate otherwise) {
    if (!block.has(key)) {
      return Optional.of(otherwise);
    }

    try {
      return Optional.of(LocalDate.parse(block.string(key, "")));
    } catch (DateTimeParseException e) {
      block.note(key, "actor %s: %s must be a day such as 2021-09-30".formatted(id, key));
      return Optional.empty();
    }
  }
}
