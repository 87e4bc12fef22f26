package rabita.entities;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what sort of name an entity is mentioned. */
public enum MentionKind {
  COUNTRY,
  DEMONYM,
  CAPITAL,
  CITY,
  PERSON,
  ORGANIZATION;

  /** The value written to tables and studies, such as {@code demonym}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a label; empty for an unknown one. */
  public static Optional<MentionKind> find(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
