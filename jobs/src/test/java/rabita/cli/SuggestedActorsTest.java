package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rabita.study.Study;
import rabita.study.StudyReader;
import scala.collection.JavaConverters;

class SuggestedActorsTest {
  private static final StructType NAME =
      StructType.fromDDL(
          "entity_id STRING, language STRING, kind STRING, surface STRING, n_documents BIGINT,"
              + " n_mentions BIGINT, examples ARRAY<STRUCT<place: INT, begin: INT, end: INT,"
              + " sentence_begin: INT, text: STRING>>");
  private static final StructType EXAMPLE =
      StructType.fromDDL("place INT, begin INT, end INT, sentence_begin INT, text STRING");

  @Test
  void printsABlockWithItsSentences() {
    assertThat(print(name("en", "person", "Harun Vale", "They met Harun Vale.", 9)))
        .isEqualTo(
            """
            # Names that no actor has, in sentences that name two. Correct what you paste.

            # 3 mentions in 2 documents (en)
            #   They met ⟦Harun Vale⟧.
            harun-vale {
              type = person
              names { en = ["Harun Vale"] }
            }
            """);
  }

  @Test
  void printsNothingThatATerminalObeys() {
    assertThat(
            print(
                name("en", "person", "Ha\u202erun\u001b[2J", "They met Ha\u202erun\u001b[2J.", 9)))
        .contains("names { en = [\"Harun[2J\"] }", "They met ⟦Harun[2J⟧.")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void blocksAreReadByTheStudy() {
    String blocks =
        print(
            name("ru", "person", "Фёдор Вязов", "Фёдор Вязов прибыл.", 0),
            name("ru", "organization", "Фёдор \"Вязов\"", "Фёдор \"Вязов\" прибыл.", 0),
            name("hi", "organization", "अनाज बोर्ड", "अनाज बोर्ड ने कहा।", 0),
            name("fa", "person", "!", "!", 0));
    Study study =
        StudyReader.read(
            "study.conf",
            Map.of("study.conf", "study { focus = [PAK, RUS], actors { " + blocks + "} }")::get);

    assertThat(study.actors()).hasSize(4);
    assertThat(blocks).contains("fedor-vazov {", "fedor-vazov-2 {", "unknown {");
  }

  private static Row name(String language, String kind, String surface, String text, int begin) {
    Row example =
        new GenericRowWithSchema(
            new Object[] {1, begin, begin + surface.codePointCount(0, surface.length()), 0, text},
            EXAMPLE);
    return new GenericRowWithSchema(
        new Object[] {
          "ner:x",
          language,
          kind,
          surface,
          2L,
          3L,
          JavaConverters.asScalaBuffer(List.of(example)).toSeq()
        },
        NAME);
  }

  private static String print(Row... names) {
    StringWriter text = new StringWriter();
    new SuggestedActors(List.of(names)).print(new PrintWriter(text));
    return text.toString();
  }
}
