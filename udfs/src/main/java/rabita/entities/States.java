package rabita.entities;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rabita.text.LanguageFiles;

/** The states of ISO 3166-1 and their capitals, as {@code rabita/states.tsv} lists them. */
public final class States {
  private static final Map<String, State> BY_CODE = read();

  /** A state and its capital, if it has one. */
  private record State(Entity entity, Optional<Entity> capital) {}

  private States() {}

  /** True for an alpha-3 code of ISO 3166-1, or XKX. */
  public static boolean isKnown(String code) {
    return BY_CODE.containsKey(code);
  }

  /** All states, by code. */
  public static List<Entity> all() {
    return BY_CODE.values().stream().map(State::entity).toList();
  }

  /**
   * The state of a code.
   *
   * @throws IllegalArgumentException for an unknown code
   */
  static Entity state(String code) {
    return find(code).entity();
  }

  /** The capital of a state. */
  static Entity capital(String code) {
    return find(code)
        .capital()
        .orElseThrow(
            () ->
                new IllegalArgumentException("Cannot name a capital of " + code + ": none known"));
  }

  /** A place in a state. */
  static Entity place(String id, String code) {
    return new Entity(
        id,
        Entity.nameOf(id),
        EntityType.PLACE,
        List.of(Term.always(find(code).entity().id())),
        Optional.empty());
  }

  private static State find(String code) {
    State state = BY_CODE.get(code);
    if (state == null) {
      throw new IllegalArgumentException("Cannot find the state " + code + " in states.tsv");
    }

    return state;
  }

  private static Map<String, State> read() {
    Map<String, State> states = new LinkedHashMap<>();
    for (String line : LanguageFiles.lines("states.tsv")) {
      String[] columns = line.split("\t", -1);
      String code = columns[0];
      List<Term> terms = List.of(Term.always(code));
      Optional<String> wikidata =
          columns.length > 4
              ? Optional.of(columns[4].strip()).filter(id -> !id.isEmpty())
              : Optional.empty();
      Entity state = new Entity(code, columns[2], EntityType.COUNTRY, terms, wikidata);
      Optional<Entity> capital =
          Optional.of(columns[3].strip())
              .filter(id -> !id.isEmpty())
              .map(
                  id ->
                      new Entity(id, Entity.nameOf(id), EntityType.PLACE, terms, Optional.empty()));
      states.put(code, new State(state, capital));
    }

    return states;
  }
}
