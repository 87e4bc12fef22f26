package rabita.entities;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Somebody or something that texts name.
 *
 * @param id readable and stable: {@code PAK}, {@code islamabad}, {@code imran-khan}
 * @param name English name
 * @param terms when it stands for which state; none where it stands for none
 * @param wikidata Wikidata id; empty where not known for certain
 */
public record Entity(
    String id, String name, EntityType type, List<Term> terms, Optional<String> wikidata) {

  public Entity {
    terms = List.copyOf(terms);
  }

  /**
   * The state that the entity stands for in a document published on a day.
   *
   * <p>Without a day it is the state of all its terms, if that is one. Example: Imran Khan stands
   * for PAK on 2021-09-14 and without a day, and for none on 2023-01-01.
   */
  public Optional<String> countryOn(Optional<LocalDate> day) {
    String country = null;
    for (Term term : terms) {
      if (day.isEmpty() || term.contains(day.get())) {
        if (country != null && !country.equals(term.country())) {
          return Optional.empty();
        }

        country = term.country();
      }
    }

    return Optional.ofNullable(country);
  }

  /** The English name that an id spells: {@code saint-petersburg} is Saint Petersburg. */
  public static String nameOf(String id) {
    return Arrays.stream(id.split("-"))
        .map(
            word ->
                word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
