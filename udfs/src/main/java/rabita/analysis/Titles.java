package rabita.analysis;

import java.util.Optional;
import rabita.text.Folding;

/** Where the title of a document is, and whether its text has to be given it. */
final class Titles {
  private static final int LONGEST = 300;
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_PASSED = 2;
  private static final String END_MARKS = ".:;,\u060C\u061B\u06D4\u0964";

  private Titles() {}

  /**
   * The first line of a text where it stands alone: short, without a mark at its end, an empty line
   * behind it. Lines of one or two words before it, such as a section's name, are passed over.
   */
  static Optional<String> firstLine(String text) {
    int begin = skipBlank(text, 0);
    for (int passed = 0; passed <= MOST_PASSED; passed++) {
      int end = text.indexOf('\n', begin);
      if (end < 0 || end - begin > LONGEST) {
        return Optional.empty();
      }

      String line = text.substring(begin, end).strip();
      if (words(line) >= FEWEST_WORDS) {
        return standsAlone(text, line, end) ? Optional.of(line) : Optional.empty();
      }

      begin = skipBlank(text, end);
    }

    return Optional.empty();
  }

  private static boolean standsAlone(String text, String line, int end) {
    int next = text.indexOf('\n', end + 1);
    boolean alone = text.substring(end + 1, next < 0 ? text.length() : next).isBlank();
    return alone && END_MARKS.indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private static int words(String line) {
    return line.isEmpty() ? 0 : line.split("\\s+").length;
  }

  /** The body behind its title, unless it begins with it already. */
  static String withTitle(String title, String body) {
    int begin = skipBlank(body, 0);
    int end = Math.min(body.length(), begin + title.length() * 2 + 16);
    String head = Folding.fold(body.substring(begin, end)).strip();
    return head.startsWith(Folding.fold(title).strip()) ? body : title.strip() + "\n\n" + body;
  }

  private static int skipBlank(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }

    return i;
  }
}
