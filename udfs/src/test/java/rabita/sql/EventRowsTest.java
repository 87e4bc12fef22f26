package rabita.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rabita.analysis.Analyzer;
import rabita.analysis.EventFeatures;
import rabita.analysis.SourceDocument;
import rabita.study.Study;
import rabita.study.StudyReader;

class EventRowsTest {
  private static final Study STUDY =
      StudyReader.read("study.conf", location -> "study { focus = [PAK, RUS] }");

  /** Astral characters before and in what is named, so that code points and UTF-16 units differ. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 14 September 2021 Pakistan and Russia signed 17 papers, Stoltenberg said yesterday.",
        "😀😀 On 14 September 2021 😀 Pakistan and 😀 Russia signed 17 papers, Stoltenberg said.",
        "Россия и Пакистан 14 сентября 2021 года 😀 подписали 1 500 бумаг, сказал Столтенберг."
      })
  void theColumnsOfADocumentGiveItsFeatures(String text) {
    Optional<String> none = Optional.empty();
    List<String> expected =
        EventFeatures.of(
            Analyzer.of(STUDY)
                .analyze(new SourceDocument(text, none, none, Optional.of("2021-09-15"), none)));
    InternalRow row =
        AnnotationRows.annotate(
            STUDY,
            UTF8String.fromString(text),
            null,
            null,
            UTF8String.fromString("2021-09-15"),
            null);
    Object[] found =
        EventRows.features(
                row.getUTF8String(at("text")),
                row.getUTF8String(at("language")),
                row.getBinary(at("segments")),
                row.getArray(at("mentions")),
                row.getArray(at("dates")),
                UTF8String.fromString("2021-09-15"))
            .array();
    assertThat(Arrays.stream(found).map(Object::toString)).containsExactlyElementsOf(expected);
    assertThat(expected).contains("day:2021-09-15", "day:2021-09-14", "sound:stltnbrk");
  }

  private static int at(String column) {
    return SqlTypes.ANNOTATION.fieldIndex(column);
  }
}
