package rabita.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import rabita.terms.Theme;

class ThemeReaderTest {
  @Test
  void readsThemesThoseSetApartLast() {
    List<Theme> themes =
        read("""
                cricket { name = "Cricket", set-apart = true, terms { en = [wicket] } }
                trade { terms { en = ["trade deal*", "tariff*"], ru = "торговл*" } }
                """)
            .themes();

    assertThat(themes)
        .containsExactly(
            new Theme(
                "trade",
                "Trade",
                false,
                Map.of("en", List.of("trade deal*", "tariff*"), "ru", List.of("торговл*"))),
            new Theme("cricket", "Cricket", true, Map.of("en", List.of("wicket"))));
  }

  @Test
  void aStudyNeedsNoThemes() {
    assertThat(read("").themes()).isEmpty();
  }

  @Test
  void reportsAllProblemsAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    trade { name = "", terms { en = [tariff, "tra*de", eu], xx = [tariff] } }
                    energy { colour = red, terms { en = [Tariff, tariff, "tariff {exact}"] } }
                    Bad { terms { ru = [] } }
                    """))
        .isInstanceOf(StudyException.class)
        .extracting(
            e -> ((StudyException) e).problems(), InstanceOfAssertFactories.list(String.class))
        .satisfiesExactlyInAnyOrder(
            problem -> assertThat(problem).endsWith("3: theme trade has an empty name"),
            problem -> assertThat(problem).contains("3: theme trade: Cannot read tra*de"),
            problem ->
                assertThat(problem)
                    .endsWith("theme trade: en term eu is shorter than three letters"),
            problem -> assertThat(problem).endsWith("theme trade: unknown language xx"),
            problem -> assertThat(problem).endsWith("4: unknown setting colour"),
            problem -> assertThat(problem).contains("theme Bad: its id may hold only"),
            problem -> assertThat(problem).endsWith("theme Bad has no terms"),
            problem -> assertThat(problem).endsWith("en term tariff: claimed by energy, trade"));
  }

  private static Study read(String themes) {
    String study = "study { focus = [PAK, RUS]\nthemes {\n%s}\n}".formatted(themes);
    return StudyReader.read("study.conf", Map.of("study.conf", study)::get);
  }
}
