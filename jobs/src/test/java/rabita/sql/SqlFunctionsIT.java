package rabita.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rabita.SparkTest;

/** The functions that the extension adds to every session, called from SQL. */
class SqlFunctionsIT extends SparkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "text_fold('Шри-Ланка'); шри-ланка",
        "text_language('Это письмо написано на русском языке').language; ru",
        "size(text_sentences('One. Two.', 'en')); 2",
        "array_join(text_tokens('Hello, world', 'en').token, '|'); Hello|,|world",
        "array_join(text_tokens('السلام ١٢', 'ar').norm, '|'); السلام|12",
        "array_join(text_mentions('Pakistan and Russian banks', 'en').country, '|'); PAK|RUS",
        "text_mentions('😀 Pakistan', 'en')[0].begin; 2",
        "text_dates('on 29 September 2021', 'en')[0].earliest; 2021-09-29",
        "text_dates('yesterday', 'en', date'2021-09-30')[0].earliest; 2021-09-29",
        "text_dates('yesterday', 'en')[0].earliest IS NULL; true",
        "size(text_mentions('Pakistan', 'xx')); 0",
        "text_fold(NULL) IS NULL; true",
        "text_dates(NULL, 'en') IS NULL; true",
        "text_dates('yesterday', NULL) IS NULL; true"
      })
  void givesTheValueOfTheExample(String call, String expected) {
    assertThat(String.valueOf(one("SELECT CAST(" + call + " AS STRING)").get(0)))
        .isEqualTo(expected);
  }

  @Test
  void isListedAndDescribed() {
    List<Row> described = spark.sql("DESCRIBE FUNCTION EXTENDED text_mentions").collectAsList();
    assertThat(described.toString()).contains("text_mentions(text, language)").contains("PAK");
  }

  @Test
  void everyFunctionHasAnExample() {
    assertThat(SqlFunctionNames.ALL)
        .allSatisfy(
            name ->
                assertThat(
                        spark.sql("DESCRIBE FUNCTION EXTENDED " + name).collectAsList().toString())
                    .contains("Examples"));
  }

  @Test
  void saysWhatItTakesWhenCalledWrong() {
    assertThatThrownBy(() -> one("SELECT text_tokens('a')"))
        .hasMessageContaining("Cannot call text_tokens with 1 arguments: it takes 2");
  }

  @Test
  void readsAColumnOnEveryRow() {
    assertThat(
            spark
                .sql(
                    "SELECT id, size(text_tokens(repeat('a ', CAST(id AS INT)), 'en')) n"
                        + " FROM range(50)")
                .filter("n <> id")
                .count())
        .isZero();
  }

  private static Row one(String sql) {
    return spark.sql(sql).first();
  }

  private static final class SqlFunctionNames {
    static final List<String> ALL =
        List.of(
            "text_fold",
            "text_language",
            "text_sentences",
            "text_tokens",
            "text_mentions",
            "text_dates");
  }
}
