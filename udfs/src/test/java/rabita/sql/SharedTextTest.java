package rabita.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class SharedTextTest {
  private static final UTF8String ENGLISH = UTF8String.fromString("en");
  private static final UTF8String PERSIAN = UTF8String.fromString("fa");
  private static final UTF8String TEXT = UTF8String.fromString("He left. She came.");

  @Test
  void aTextIsKeptUntilTheNextOne() {
    SharedText first = SharedText.of(TEXT);

    assertThat(SharedText.of(TEXT.copy())).isSameAs(first);
    SharedText.of(UTF8String.fromString("another"));
    assertThat(SharedText.of(TEXT)).isNotSameAs(first);
  }

  @Test
  void aRowWrittenOverTheLastOneIsAnotherText() {
    byte[] row = "Iran won.".getBytes(StandardCharsets.UTF_8);
    assertThat(TextFunctions.mentions(UTF8String.fromBytes(row), ENGLISH).numElements())
        .isEqualTo(1);

    System.arraycopy("Nobody  .".getBytes(StandardCharsets.UTF_8), 0, row, 0, row.length);

    assertThat(TextFunctions.mentions(UTF8String.fromBytes(row), ENGLISH).numElements()).isZero();
  }

  @Test
  void partsAreThoseOfTheLanguageAskedFor() {
    UTF8String text = UTF8String.fromString("می\u200cخورم می\u200cخورم");
    ArrayData inEnglish = TextFunctions.tokens(text, ENGLISH);
    ArrayData inPersian = TextFunctions.tokens(text, PERSIAN);

    assertThat(TextFunctions.tokens(text, ENGLISH)).isEqualTo(inEnglish);
    assertThat(inPersian.numElements()).isEqualTo(2);
    assertThat(TextFunctions.sentences(text, UTF8String.fromString("xx")).numElements()).isZero();
  }

  @Test
  void aLongTextIsReadAndNotKept() {
    byte[] letters = new byte[2_000_000];
    Arrays.fill(letters, (byte) 'a');
    UTF8String text = UTF8String.fromBytes(letters);

    assertThat(SharedText.of(text)).isNotSameAs(SharedText.of(text));
    assertThat(TextFunctions.tokens(text, ENGLISH).numElements()).isEqualTo(1);
  }
}
