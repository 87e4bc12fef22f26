package rabita.annotators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  /** The tokens of a name that fills its sentence, as far as they are left. */
  private static String cut(String language, NameKind kind, String words) {
    List<String> tokens = List.of(words.split(" "));
    return NameEdges.of(language)
        .cut(new NameSpan(0, tokens.size() - 1, kind), tokens)
        .map(span -> String.join(" ", tokens.subList(span.first(), span.last() + 1)))
        .orElse("");
  }
}
