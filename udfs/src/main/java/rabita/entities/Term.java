package rabita.entities;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The days on which an entity stands for a state.
 *
 * @param country ISO 3166-1 alpha-3
 * @param from first day; {@link LocalDate#MIN} where the term has no known begin
 * @param to last day; {@link LocalDate#MAX} where it has no known end
 */
public record Term(String country, LocalDate from, LocalDate to) implements Serializable {

  public Term {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "Cannot make a term for %s from %s to %s: it ends before it begins"
              .formatted(country, from, to));
    }
  }

  /** A term without bounds. */
  public static Term always(String country) {
    return new Term(country, LocalDate.MIN, LocalDate.MAX);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
