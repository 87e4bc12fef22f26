package rabita.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rabita.study.Fields;

class FieldNamesTest {
  /** The defaults of a study, shortened. */
  static final FieldNames NAMES =
      new FieldNames(
          new Fields(
              List.of("id", "guid"),
              List.of("text", "body", "content"),
              List.of("title"),
              List.of("language", "lang"),
              List.of("source"),
              List.of("url", "uri"),
              List.of("published", "published_at", "date")));

  @Test
  void knowsAliases() {
    assertThat(NAMES.find("lang")).contains(new FieldNames.Target(Field.LANGUAGE, 1));
    assertThat(NAMES.find("date")).contains(new FieldNames.Target(Field.PUBLISHED, 2));
  }

  @Test
  void disregardsCaseAndSpaceAround() {
    assertThat(NAMES.find(" TITLE ")).contains(new FieldNames.Target(Field.TITLE, 0));
    assertThat(NAMES.find("Id")).contains(new FieldNames.Target(Field.ID, 0));
  }

  @Test
  void passesUnknownNamesOver() {
    assertThat(NAMES.find("author")).isEmpty();
    assertThat(NAMES.find("")).isEmpty();
  }

  @Test
  void findsTheColumnsOfAHeader() {
    assertThat(NAMES.columns(List.of("n", "date", "Body", "guid")))
        .isEqualTo(Map.of(Field.PUBLISHED, 1, Field.TEXT, 2, Field.ID, 3));
  }

  @Test
  void takesTheFirstOfSeveralNamesWhereverItStands() {
    assertThat(NAMES.columns(List.of("content", "text", "body"))).isEqualTo(Map.of(Field.TEXT, 1));
  }

  @Test
  void takesTheFirstOfTwoColumnsOfOneName() {
    assertThat(NAMES.columns(List.of("text", "text"))).isEqualTo(Map.of(Field.TEXT, 0));
  }
}
