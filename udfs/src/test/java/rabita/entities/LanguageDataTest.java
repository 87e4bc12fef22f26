package rabita.entities;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rabita.text.FoldedText;
import rabita.text.LanguageFiles;
import rabita.text.Languages;

/** The language data is whole: every state of the world has a name in every language. */
class LanguageDataTest {
  private static final String SIX = "fa, ar, hi, ur, ru, en";

  /** Territories that news hardly names; not every language has a name for them. */
  private static final Set<String> RARE =
      Set.of(
          ("ALA ASM ATA ATF AIA ABW BES BLM BMU BVT CCK COK CUW CXR CYM FLK FRO GGY GIB GLP GRL GUF"
                  + " GUM HMD IMN IOT JEY MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PYF REU SGS SHN"
                  + " SJM SPM SXM TCA TKL UMI VGB VIR WLF ESH")
              .split(" "));

  /** States whose name is another word, too, and counts only in context. */
  private static final Map<String, String> HOMOGRAPHS =
      Map.of(
          "fa", "CMR CZE GHA GUY MLI MUS PER",
          "fa-AF", "BRN CHL CMR CZE MLI MUS NLD PER",
          "ar", "MLI",
          "hi", "MLI",
          "ur", "CHL GIN MLI MLT PER PLW SYR",
          "ru", "DMA TGO",
          "en", "GEO TCD");

  @ParameterizedTest
  @ValueSource(strings = {"fa", "fa-AF", "ar", "ar-SA", "hi", "ur", "ur-IN", "ru", "en", "en-GB"})
  void knowsTheNamesThatUnicodeHasForTheStates(String locale) {
    String language = locale.substring(0, 2);
    Gazetteer gazetteer = Gazetteer.of(Languages.load(language), List.of());
    List<String> missed = new ArrayList<>();
    for (String line : LanguageFiles.lines("states.tsv")) {
      String[] columns = line.split("\t", -1);
      String name =
          new ULocale("und", columns[1]).getDisplayCountry(ULocale.forLanguageTag(locale));
      boolean expected =
          !RARE.contains(columns[0])
              && !HOMOGRAPHS.getOrDefault(locale, HOMOGRAPHS.get(language)).contains(columns[0]);
      if (expected
          && gazetteer.find(FoldedText.of(name)).stream()
              .noneMatch(mention -> mention.entity().id().equals(columns[0]))) {
        missed.add(columns[0] + " " + name);
      }
    }

    assertThat(missed).as("names of CLDR that are no mention in %s", locale).isEmpty();
  }

  @Test
  void listsEveryStateOnceWithItsTwoCodes() {
    List<String> lines = LanguageFiles.lines("states.tsv");
    Set<String> codes = new TreeSet<>();
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      assertThat(columns[0]).matches("[A-Z]{3}");
      assertThat(columns[1]).matches("[A-Z]{2}");
      assertThat(columns[4].strip()).matches(Pattern.compile("(Q[0-9]+)?"));
      codes.add(columns[0]);
    }

    assertThat(codes).hasSize(lines.size()).hasSize(250).contains("PAK", "RUS", "IRN", "XKX");
  }

  @Test
  void noTwoStatesShareThePlaceOfOneId() {
    Map<String, Set<String>> states = new TreeMap<>();
    for (String line : LanguageFiles.lines("states.tsv")) {
      String[] columns = line.split("\t", -1);
      if (!columns[3].isBlank()) {
        states.computeIfAbsent(columns[3].strip(), id -> new TreeSet<>()).add(columns[0]);
      }
    }

    for (String language : Languages.analysed()) {
      for (String line : LanguageFiles.lines(language, "names.tsv")) {
        String[] columns = line.split("\t", -1);
        int colon = columns[1].indexOf(':');
        if (colon > 0) {
          String id = columns[1].substring(colon + 1).strip();
          states.computeIfAbsent(id, place -> new TreeSet<>()).add(columns[0]);
        }
      }
    }

    assertThat(states).isNotEmpty().allSatisfy((id, codes) -> assertThat(codes).as(id).hasSize(1));
  }

  @Test
  void analysesTheSixLanguagesOfTheStudy() {
    assertThat(Languages.analysed()).containsExactlyInAnyOrder(SIX.split(", "));
  }
}
