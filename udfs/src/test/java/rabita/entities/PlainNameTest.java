package rabita.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rabita.text.FoldedText;
import rabita.text.Languages;

class PlainNameTest {
  @Test
  void namesAState() {
    assertThat(PlainName.of("en"))
        .contains(
            new PlainName("Pakistan", "PAK"),
            new PlainName("Pakistani", "PAK"),
            new PlainName("Islamabad", "PAK"));
  }

  @Test
  void writesEachFormOut() {
    assertThat(PlainName.of("ru"))
        .contains(
            new PlainName("Россия", "RUS"),
            new PlainName("России", "RUS"),
            new PlainName("российского", "RUS"));
  }

  /** In Russian a colloquial name of a city is a name of persons, too; cities are no states. */
  @Test
  void leavesOutNamesWithConditionsAndOtherCities() {
    List<String> surfaces = PlainName.of("ru").stream().map(PlainName::surface).toList();

    assertThat(surfaces).doesNotContain("Питер", "Санкт-Петербург", "русско");
    assertThat(surfaces).noneMatch(surface -> surface.contains("{") || surface.contains("/"));
  }

  /** What other tools are given is what the gazetteer knows; traps swallow some. */
  @Test
  void gazetteerFindsNearlyAll() {
    for (String language : List.of("ar", "en", "fa", "hi", "ru", "ur")) {
      Gazetteer gazetteer = Gazetteer.of(Languages.load(language), List.of());
      List<PlainName> names = PlainName.of(language);

      assertThat(names).hasSizeGreaterThan(1_000);
      assertThat(names.stream().filter(name -> !isFound(gazetteer, name)).toList())
          .as(language)
          .hasSizeLessThan(names.size() / 100);
    }
  }

  private static boolean isFound(Gazetteer gazetteer, PlainName name) {
    return gazetteer.find(FoldedText.of(name.surface())).stream()
        .anyMatch(
            mention ->
                mention.entity().countryOn(Optional.empty()).equals(Optional.of(name.country()))
                    && mention.begin() == 0
                    && mention.end() == name.surface().length());
  }
}
