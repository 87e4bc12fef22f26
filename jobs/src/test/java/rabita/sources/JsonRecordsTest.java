package rabita.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {
  private static final JsonRecords RECORDS =
      new JsonRecords(FieldNamesTest.NAMES, new TextRules(1_000_000));

  @Test
  void readsTheFieldsOfADocument() throws RecordException {
    assertThat(
            RECORDS.parse(
                """
                {"id": "7", "text": "t", "title": "h", "language": "en", "source": "s",
                 "url": "u", "published": "2021-09-29", "author": "nobody"}"""))
        .isEqualTo(
            Map.of(
                Field.ID, "7",
                Field.TEXT, "t",
                Field.TITLE, "h",
                Field.LANGUAGE, "en",
                Field.SOURCE, "s",
                Field.URL, "u",
                Field.PUBLISHED, "2021-09-29"));
  }

  @Test
  void readsNumbersAsIdAndDate() throws RecordException {
    assertThat(RECORDS.parse("{\"id\": 12, \"date\": 1632873600, \"text\": \"t\"}"))
        .isEqualTo(Map.of(Field.ID, "12", Field.PUBLISHED, "1632873600", Field.TEXT, "t"));
  }

  @Test
  void passesOverNullsAndUnknownFields() throws RecordException {
    assertThat(RECORDS.parse("{\"title\": null, \"tags\": [{\"text\": 1}], \"text\": \"t\"}"))
        .isEqualTo(Map.of(Field.TEXT, "t"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"body\": \"b\", \"text\": \"t\"}",
        "{\"text\": \"t\", \"body\": \"b\"}",
        "{\"text\": \"t\", \"body\": 5}",
        "{\"body\": {\"text\": 5}, \"text\": \"t\"}",
        "{\"text\": \"t\", \"content\": null}"
      })
  void takesTheFirstOfSeveralNamesWhereverItStands(String line) throws RecordException {
    assertThat(RECORDS.parse(line)).isEqualTo(Map.of(Field.TEXT, "t"));
  }

  @Test
  void takesTheNextNameWhereTheFirstIsNull() throws RecordException {
    assertThat(RECORDS.parse("{\"body\": \"b\", \"text\": null}"))
        .isEqualTo(Map.of(Field.TEXT, "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"text\": \"cut",
        "{\"text\": \"t\"",
        "{'text': 't'}",
        "text",
        "{} {}",
        "{\"text\": \"t\"}]",
        "{\"text\" \"t\"}",
        "{\"text\": \"\\x\"}",
        "[1",
        "{\"text\": 5,}"
      })
  void refusesWhatIsNoJson(String line) {
    assertThat(refusal(line)).isEqualTo(RejectReason.BROKEN_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{\"text\": \"t\"}]", "\"text\"", "7", "true", "null"})
  void refusesJsonThatIsNoObject(String line) {
    assertThat(refusal(line)).isEqualTo(RejectReason.NOT_AN_OBJECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": 7}",
        "{\"text\": [\"t\"]}",
        "{\"text\": {\"text\": \"t\"}}",
        "{\"text\": true}",
        "{\"text\": \"t\", \"id\": [1]}",
        "{\"text\": \"t\", \"title\": 5}"
      })
  void refusesWrongTypes(String line) {
    assertThat(refusal(line)).isEqualTo(RejectReason.WRONG_TYPE);
  }

  @Test
  void readsUnpairedSurrogates() throws RecordException {
    assertThat(RECORDS.parse("{\"text\": \"a\\ud800b\"}"))
        .isEqualTo(Map.of(Field.TEXT, "a\ud800b"));
  }

  @Test
  void readsControlCharactersEscapedOrNot() throws RecordException {
    assertThat(RECORDS.parse("{\"text\": \"a\\u0000\0\t\u0001b\"}"))
        .isEqualTo(Map.of(Field.TEXT, "a\0\0\t\u0001b"));
  }

  @Test
  void readsBehindAHundredThousandOpeningBrackets() throws RecordException {
    int depth = 100_000;
    String tree = "[".repeat(depth) + "]".repeat(depth);
    assertThat(RECORDS.parse("{\"tree\": %s, \"text\": \"t\"}".formatted(tree)))
        .isEqualTo(Map.of(Field.TEXT, "t"));
    assertThat(refusal(tree)).isEqualTo(RejectReason.NOT_AN_OBJECT);
    assertThat(refusal("[".repeat(depth))).isEqualTo(RejectReason.BROKEN_JSON);
  }

  @Test
  void readsBehindALongNumber() throws RecordException {
    assertThat(RECORDS.parse("{\"n\": %s, \"text\": \"t\"}".formatted("7".repeat(5000))))
        .isEqualTo(Map.of(Field.TEXT, "t"));
  }

  @Test
  void readsManyFieldNames() throws RecordException {
    StringBuilder line = new StringBuilder("{");
    for (int i = 0; i < 200_000; i++) {
      line.append("\"field-").append(Integer.toString(i * 31, 36)).append("\": 1, ");
    }

    assertThat(RECORDS.parse(line.append("\"text\": \"t\"}").toString()))
        .isEqualTo(Map.of(Field.TEXT, "t"));
  }

  private static RejectReason refusal(String line) {
    return catchThrowableOfType(RecordException.class, () -> RECORDS.parse(line)).reason();
  }
}
