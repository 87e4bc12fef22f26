package rabita.entities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rabita.text.LanguageFiles;

/**
 * A name of a state as a list for other tools has it: written out, with the state that it means.
 *
 * @param surface the name as a text writes it, such as {@code Pakistani}
 * @param country state (ISO 3166-1 alpha-3, or XKX)
 */
public record PlainName(String surface, String country) {

  /**
   * The names of states, of their people and of their capitals in a language, in each of their
   * forms. Left out are names that count only next to certain words: a list cannot say so. Of
   * several states with one name the first in the language's file has it.
   *
   * <p>Example: those of {@code en} hold Pakistan, Pakistani and Islamabad, all of PAK.
   *
   * @throws IllegalArgumentException for a language without data
   */
  public static List<PlainName> of(String language) {
    NameReader reader = NameReader.of(language);
    Map<String, String> countries = new LinkedHashMap<>();
    for (String line : LanguageFiles.lines(language, "names.tsv")) {
      String[] columns = line.split("\t");
      if (!isOfState(columns[1].strip())) {
        continue;
      }

      for (String written : columns[2].split(" \\| ")) {
        reader
            .freeSurfaces(written)
            .forEach(surface -> countries.putIfAbsent(surface, columns[0].strip()));
      }
    }

    List<PlainName> names = new ArrayList<>();
    countries.forEach((surface, country) -> names.add(new PlainName(surface, country)));
    return names;
  }

  private static boolean isOfState(String column) {
    return MentionKind.find(column.split(":")[0])
        .filter(
            kind ->
                kind == MentionKind.COUNTRY
                    || kind == MentionKind.DEMONYM
                    || kind == MentionKind.CAPITAL)
        .isPresent();
  }
}
