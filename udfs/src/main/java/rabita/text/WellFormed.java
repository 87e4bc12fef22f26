package rabita.text;

import java.nio.charset.StandardCharsets;

/** Text that UTF-8 can hold. */
public final class WellFormed {
  private WellFormed() {}

  /**
   * The text with U+FFFD for each unpaired surrogate; offsets stay. On its way into UTF-8 such a
   * unit would become a question mark.
   */
  public static String of(String text) {
    return isWellFormed(text)
        ? text
        : new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
  }

  private static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i)) && isSurrogate(text.codePointAt(i++))) {
        return false;
      }
    }

    return true;
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
