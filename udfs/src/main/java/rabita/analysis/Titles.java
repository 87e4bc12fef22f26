package rabita.analysis;

import java.util.Optional;
import rabita.text.Folding;

/** Where the title of a document is, and whether its text has to be given it. */
final class Titles {
  private static final int LONGEST = 300;

  private Titles() {}

  /**
   * The first line of a text where it stands alone: short, without a full stop, an empty line or
   * the text's end behind it. Lines of white space before it are passed over.
   */
  static Optional<String> firstLine(String text) {
    int begin = skipBlank(text, 0);
    int end = text.indexOf('\n', begin);
    if (end < 0 || end - begin > LONGEST) {
      return Optional.empty();
    }

    String line = text.substring(begin, end).strip();
    int next = text.indexOf('\n', end + 1);
    boolean alone = text.substring(end + 1, next < 0 ? text.length() : next).isBlank();
    return alone && !line.isEmpty() && ".:؛;،,۔।".indexOf(line.charAt(line.length() - 1)) < 0
        ? Optional.of(line)
        : Optional.empty();
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
