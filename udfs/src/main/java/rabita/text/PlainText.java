package rabita.text;

/**
 * Text of the input fit to be shown: controls, which a terminal would obey, and marks of direction,
 * which could reorder what stands beside them (the property Bidi_Control of UAX 9), are left out;
 * white space becomes a space.
 */
public final class PlainText {
  private PlainText() {}

  /**
   * The text as it is shown.
   *
   * <p>Example: {@code of("a\u001b[31mb\nc\u202ed")} is {@code "a[31mb cd"}.
   */
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(plain, point));
    return plain.toString();
  }

  /** Appends a code point as it is shown, or nothing. */
  public static void append(StringBuilder text, int point) {
    if (Character.isWhitespace(point)) {
      text.append(' ');
    } else if (isHarmless(point)) {
      text.appendCodePoint(point);
    }
  }

  /** Whether it is no control and no mark of direction. */
  public static boolean isHarmless(int point) {
    return !Character.isISOControl(point) && !directs(point);
  }

  /** Marks (U+061C, U+200E, U+200F), embeddings and overrides (202A to 202E), isolates. */
  private static boolean directs(int point) {
    return point == 0x061c
        || point == 0x200e
        || point == 0x200f
        || point >= 0x202a && point <= 0x202e
        || point >= 0x2066 && point <= 0x2069;
  }
}
