package rabita.sources;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {
  private static final TextRules RULES = new TextRules(10);

  @Test
  void refusesAMissingText() {
    assertThat(refusal(null)).isEqualTo(RejectReason.NO_TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n", "\u00A0\u3000", "\u200C\u200F", "\uFEFF", "\0\u001F"})
  void refusesATextOfNothingVisible(String text) {
    assertThat(refusal(text)).isEqualTo(RejectReason.BLANK_TEXT);
  }

  @Test
  void refusesATextOverTheLimit() {
    assertThat(refusal("12345678901")).isEqualTo(RejectReason.TEXT_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567890", "\0a", "\uFEFFa", "\uD800", "[[[[[[[[[["})
  void takesAnyOther(String text) {
    assertThatCode(() -> RULES.check(text)).doesNotThrowAnyException();
  }

  @Test
  void allowsSixBytesACharacterAndAMegabyteForTheRest() {
    assertThat(new TextRules(5_000_000).maxBytes()).isEqualTo(30_000_000 + (1 << 20));
    assertThat(new TextRules(Integer.MAX_VALUE).maxBytes()).isPositive();
  }

  @Test
  void decodesAPart() throws RecordException {
    byte[] bytes = "\uFEFFپاک".getBytes(UTF_8);
    assertThat(TextRules.byteOrderMark(bytes, bytes.length)).isEqualTo(3);
    assertThat(TextRules.decode(bytes, 3, bytes.length)).isEqualTo("پاک");
  }

  @Test
  void seesAByteOrderMarkOnlyWhole() {
    byte[] bytes = "\uFEFF".getBytes(UTF_8);
    assertThat(TextRules.byteOrderMark(bytes, 2)).isZero();
    assertThat(TextRules.byteOrderMark("a\uFEFF".getBytes(UTF_8), 4)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "windows-1256", "UTF-16"})
  void refusesBytesOfAnotherCharset(String charset) {
    byte[] bytes = "Россия и Иран, پاکستان".getBytes(Charset.forName(charset));
    RecordException refusal =
        catchThrowableOfType(RecordException.class, () -> TextRules.decode(bytes, 0, bytes.length));
    assertThat(refusal.reason()).isEqualTo(RejectReason.NOT_UTF8);
  }

  @Test
  void refusesASurrogateEncodedAsBytes() {
    byte[] bytes = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80};
    RecordException refusal =
        catchThrowableOfType(RecordException.class, () -> TextRules.decode(bytes, 0, 4));
    assertThat(refusal.reason()).isEqualTo(RejectReason.NOT_UTF8);
  }

  @Test
  void knowsABinaryFile() {
    for (int seed = 0; seed < 200; seed++) {
      byte[] bytes = new byte[4000 + seed * 50];
      new Random(seed).nextBytes(bytes);
      assertThat(TextRules.looksBinary(bytes, bytes.length)).as("seed %s", seed).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "Pakistan\0 and \u0001Russia\u0007 met", "a\r\nb\tc\fd", "پاکستان\0"})
  void takesTextWithSomeControlCharacters(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    assertThat(TextRules.looksBinary(bytes, bytes.length)).isFalse();
  }

  @Test
  void takesAnotherCharsetForNoBinaryFile() {
    byte[] cyrillic = "Россия и Иран".getBytes(Charset.forName("windows-1251"));
    byte[] wide = ("\uFEFFРоссия и Иран").getBytes(UTF_16LE);
    assertThat(TextRules.looksBinary(cyrillic, cyrillic.length)).isFalse();
    assertThat(TextRules.looksBinary(wide, wide.length)).isFalse();
  }

  private static RejectReason refusal(String text) {
    return catchThrowableOfType(RecordException.class, () -> RULES.check(text)).reason();
  }
}
