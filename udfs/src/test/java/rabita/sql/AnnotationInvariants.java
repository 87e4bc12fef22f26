package rabita.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** What holds for the row of every text: what the tables of a run promise of their columns. */
final class AnnotationInvariants {
  private final String text;
  private final int[] points;
  private final InternalRow row;

  AnnotationInvariants(InternalRow row) {
    this.row = row;
    UTF8String utf8 = row.getUTF8String(field("text"));
    text = utf8.toString();
    points = text.codePoints().toArray();
    // Bytes that are no UTF-8, such as those of a lone surrogate, come back as other bytes.
    assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(utf8.getBytes());
    assertThat(Arrays.stream(points)).noneMatch(point -> point >= 0xd800 && point <= 0xdfff);
  }

  void check() {
    assertThat(row.getInt(field("n_chars"))).isEqualTo(points.length);
    byte[] segments = row.getBinary(field("segments"));
    UTF8String utf8 = row.getUTF8String(field("text"));
    ArrayData sentences = Segments.sentences(utf8, segments);
    ArrayData tokens = Segments.tokens(utf8, segments);
    assertThat(sentences.numElements()).isEqualTo(row.getInt(field("n_sentences")));
    assertThat(tokens.numElements()).isEqualTo(row.getInt(field("n_tokens")));
    int[][] places = spans(sentences, SqlTypes.SENTENCE, "text", true);
    inSentences(tokens, SqlTypes.TOKEN, "token", true, places);
    inSentences(row.getArray(field("mentions")), SqlTypes.MENTION, "surface", true, places);
    inSentences(row.getArray(field("dates")), SqlTypes.DATE, "surface", true, places);
    inSentences(row.getArray(field("themes")), SqlTypes.THEME_MENTION, "surface", false, places);
    days(row.getArray(field("dates")));
  }

  /** No row begins before the one before it, nor, where they are apart, before its end. */
  private int[][] spans(ArrayData rows, StructType type, String surface, boolean apart) {
    int[][] spans = new int[rows.numElements()][];
    int least = 0;
    for (int i = 0; i < spans.length; i++) {
      InternalRow one = rows.getStruct(i, type.size());
      int begin = one.getInt(type.fieldIndex("begin"));
      int end = one.getInt(type.fieldIndex("end"));
      assertThat(begin).isBetween(least, end - 1);
      assertThat(end).isLessThanOrEqualTo(points.length);
      assertThat(one.getUTF8String(type.fieldIndex(surface)).toString())
          .isEqualTo(new String(points, begin, end - begin));
      least = apart ? end : begin;
      spans[i] = new int[] {begin, end};
    }

    return spans;
  }

  private void inSentences(
      ArrayData rows, StructType type, String surface, boolean apart, int[][] sentences) {
    int[][] spans = spans(rows, type, surface, apart);
    for (int i = 0; i < spans.length; i++) {
      int sentence = rows.getStruct(i, type.size()).getInt(type.fieldIndex("sentence_index"));
      assertThat(sentence).isBetween(0, sentences.length - 1);
      assertThat(spans[i][0]).isBetween(sentences[sentence][0], sentences[sentence][1] - 1);
    }
  }

  /** A DATE of every reader has a year from 1 to 9999, and an interval does not end before. */
  private static void days(ArrayData dates) {
    StructType type = SqlTypes.DATE;
    for (int i = 0; i < dates.numElements(); i++) {
      InternalRow date = dates.getStruct(i, type.size());
      Object earliest = date.get(type.fieldIndex("earliest"), DataTypes.DateType);
      Object latest = date.get(type.fieldIndex("latest"), DataTypes.DateType);
      assertThat(earliest == null).isEqualTo(latest == null);
      if (earliest != null) {
        assertThat((int) earliest)
            .isGreaterThanOrEqualTo(-719_162)
            .isLessThanOrEqualTo((int) latest);
        assertThat((int) latest).isLessThanOrEqualTo(2_932_896);
      }
    }
  }

  private static int field(String name) {
    return SqlTypes.ANNOTATION.fieldIndex(name);
  }
}
