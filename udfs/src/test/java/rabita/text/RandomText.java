package rabita.text;

import java.util.Random;

/** Text as hostile as the web's: all scripts of the study, marks, joiners, lone surrogates. */
public final class RandomText {
  private static final int[][] RANGES = {
    {0x20, 0x7E}, {0x0600, 0x06FF}, {0x0900, 0x097F}, {0x0400, 0x045F}, {0xC0, 0x17F},
    {0x2000, 0x206F}, {0xD7F0, 0xE010}, {0xFB50, 0xFDFF}, {0x0, 0x1F}, {0x1F600, 0x1F64F},
    {0xFE70, 0xFEFF}, {0x300, 0x36F}
  };

  private RandomText() {}

  /** A text of up to {@code most} characters. */
  public static String next(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(most + 1);
    for (int i = 0; i < length; i++) {
      int[] range = RANGES[random.nextInt(RANGES.length)];
      int c = range[0] + random.nextInt(range[1] - range[0] + 1);
      if (c < 0x10000) {
        text.append((char) c);
      } else {
        text.appendCodePoint(c);
      }
    }

    return text.toString();
  }
}
