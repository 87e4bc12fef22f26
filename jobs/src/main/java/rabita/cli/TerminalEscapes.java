package rabita.cli;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import rabita.text.PlainText;

/** Escapes in JSON what a terminal would obey, not only what JSON forbids. */
final class TerminalEscapes extends CharacterEscapes {
  private static final int DELETE = 0x7f;

  private final int[] ascii = standardAsciiEscapesForJSON();

  TerminalEscapes() {
    ascii[DELETE] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii;
  }

  /** Of what is no ASCII; null for what is written as it is. */
  @Override
  public SerializableString getEscapeSequence(int character) {
    return PlainText.isHarmless(character)
        ? null
        : new SerializedString(String.format(Locale.ROOT, "\\u%04x", character));
  }
}
