package rabita.entities;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import rabita.text.Languages;

/** All entities that a study looks for. */
public final class Entities {
  private Entities() {}

  /** States, the places that the languages have names for, and the actors; by id. */
  public static Collection<Entity> of(List<String> languages, List<Actor> actors) {
    TreeMap<String, Entity> entities = new TreeMap<>();
    States.all().forEach(state -> entities.put(state.id(), state));
    for (String language : languages) {
      new GazetteerBuilder(Languages.load(language))
          .entities()
          .forEach(entity -> entities.putIfAbsent(entity.id(), entity));
    }

    actors.forEach(actor -> entities.put(actor.entity().id(), actor.entity()));
    return entities.values();
  }
}
