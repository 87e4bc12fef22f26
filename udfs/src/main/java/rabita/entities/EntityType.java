package rabita.entities;

import java.util.Locale;

/** What an entity is. */
public enum EntityType {
  COUNTRY,
  PLACE,
  PERSON,
  ORGANIZATION;

  /** The value written to tables, such as {@code country}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
