package rabita.analysis;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rabita.entities.MentionKind;

/** Who counts as an actor: the states that are meant, or each entity for itself. */
public enum Level {
  COUNTRY,
  ENTITY;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The value written to tables, such as {@code country}. */
  public String label() {
    return label;
  }

  /** The actor that a mention stands for; empty where it stands for none at this level. */
  Optional<String> actor(NamedMention named, Set<MentionKind> countKinds) {
    return switch (this) {
      case COUNTRY ->
          countKinds.contains(named.mention().kind()) ? named.country() : Optional.empty();
      case ENTITY -> Optional.of(named.mention().entity().id());
    };
  }
}
