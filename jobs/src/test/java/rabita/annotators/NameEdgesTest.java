package rabita.annotators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameEdgesTest {
  @Test
  void personsLoseMarksAndTitles() {
    assertThat(cut("en", NameKind.PERSON, "President Harun Vale ,")).isEqualTo("Harun Vale");
    assertThat(cut("hi", NameKind.PERSON, "प्रधानमंत्री हारुन वेल जी ने")).isEqualTo("हारुन वेल");
    assertThat(cut("ur", NameKind.PERSON, "وزیر ہارون ویل نے ۔")).isEqualTo("ہارون ویل");
  }

  @Test
  void bodiesKeepWhatIsATitleElsewhere() {
    assertThat(cut("en", NameKind.ORGANIZATION, "the Ministry of Dunmore ("))
        .isEqualTo("Ministry of Dunmore");
  }

  @Test
  void nothingIsLeftOfATitleOrAMark() {
    assertThat(cut("en", NameKind.PERSON, "Mr")).isEmpty();
    assertThat(cut("en", NameKind.PLACE, "- 12")).isEmpty();
  }

  /** Headlines of the Indian press repeat themselves in English. */
  @Test
  void nothingIsLeftOfANameInAnotherScript() {
    assertThat(cut("hi", NameKind.ORGANIZATION, "Dunmore Railways News")).isEmpty();
    assertThat(cut("hi", NameKind.ORGANIZATION, "डनमोर Railways")).isEqualTo("डनमोर Railways");
    assertThat(cut("en", NameKind.ORGANIZATION, "Dunmore Railways")).isEqualTo("Dunmore Railways");
  }

  @Test
  void personsWithTheWordOfABodyAreBodies() {
    assertThat(kind("ur", NameKind.PERSON, "ہارون ویل یونیورسٹی")).isEqualTo(NameKind.ORGANIZATION);
    assertThat(kind("ur", NameKind.PERSON, "ہارون ویل")).isEqualTo(NameKind.PERSON);
    assertThat(kind("hi", NameKind.PERSON, "हारुन वेल अस्पताल")).isEqualTo(NameKind.ORGANIZATION);
    assertThat(kind("en", NameKind.PLACE, "Vale University")).isEqualTo(NameKind.PLACE);
  }

  private static NameKind kind(String language, NameKind kind, String words) {
    return span(language, kind, List.of(words.split(" "))).orElseThrow().kind();
  }

  /** The tokens of a name that fills its sentence, as far as they are left. */
  private static String cut(String language, NameKind kind, String words) {
    List<String> tokens = List.of(words.split(" "));
    return span(language, kind, tokens)
        .map(span -> String.join(" ", tokens.subList(span.first(), span.last() + 1)))
        .orElse("");
  }

  private static Optional<NameSpan> span(String language, NameKind kind, List<String> tokens) {
    return NameEdges.of(language).cut(new NameSpan(0, tokens.size() - 1, kind), tokens);
  }
}
