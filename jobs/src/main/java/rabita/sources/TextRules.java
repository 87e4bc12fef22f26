package rabita.sources;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a text must be to be a document's.
 *
 * @param maxCharacters a longer one is refused, in UTF-16 units
 */
record TextRules(int maxCharacters) implements Serializable {
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16_BE = {(byte) 0xFE, (byte) 0xFF};
  private static final int SAMPLE = 8192;

  /** The most bytes that a record of that many characters can take, escapes included. */
  int maxBytes() {
    return (int) Math.min(Integer.MAX_VALUE - 16, maxCharacters * 6L + (1 << 20));
  }

  /** Refuses a text that is missing, blank or too long. */
  void check(String text) throws RecordException {
    if (text == null) {
      throw new RecordException(RejectReason.NO_TEXT, "The record has no text", "");
    }

    if (text.length() > maxCharacters) {
      throw new RecordException(
          RejectReason.TEXT_TOO_LONG,
          "The text has %s characters, the study allows %s".formatted(text.length(), maxCharacters),
          text);
    }

    if (text.codePoints().allMatch(TextRules::isBlank)) {
      throw new RecordException(RejectReason.BLANK_TEXT, "The text is only white space", "");
    }
  }

  /** Bytes as text; a byte order mark at the begin is not part of it. */
  static String decode(byte[] bytes, int begin, int end) throws RecordException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, begin, end - begin))
          .toString();
    } catch (CharacterCodingException e) {
      throw new RecordException(
          RejectReason.NOT_UTF8,
          "The bytes are not UTF-8. Convert the file, for example with iconv",
          new String(bytes, begin, Math.min(end - begin, 1024), StandardCharsets.UTF_8));
    }
  }

  /** Number of bytes of the byte order mark at the begin, 0 or 3. */
  static int byteOrderMark(byte[] bytes, int length) {
    return startsWith(bytes, length, BOM) ? BOM.length : 0;
  }

  /**
   * True for what is no text in any charset: control characters make up more than a third of the
   * first bytes, or there are NULs and the bytes are not UTF-8. UTF-16 with its mark is text.
   */
  static boolean looksBinary(byte[] bytes, int length) {
    if (startsWith(bytes, length, UTF_16_LE) || startsWith(bytes, length, UTF_16_BE)) {
      return false;
    }

    int sample = Math.min(length, SAMPLE);
    int controls = 0;
    int nuls = 0;
    for (int i = 0; i < sample; i++) {
      int b = bytes[i] & 0xFF;
      controls += b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
      nuls += b == 0 ? 1 : 0;
    }

    return controls * 3 > sample || nuls > 0 && !isUtf8(bytes, length);
  }

  private static boolean isUtf8(byte[] bytes, int length) {
    try {
      decode(bytes, 0, length);
      return true;
    } catch (RecordException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, int length, byte[] prefix) {
    return length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c);
  }
}
