package rabita.cli;

import java.util.List;
import java.util.stream.Stream;
import rabita.text.PlainText;

/**
 * A passage with names marked, fit for a terminal.
 *
 * <p>Example: of {@code "a PAK b"} with the span 2 to 5 it makes {@code "a ⟦PAK⟧ b"}. Text that
 * holds letters written from right to left stands in Unicode isolates (UAX 9: FSI, PDI), so that
 * what stands beside it keeps its place. Controls, which a terminal would obey, and explicit marks
 * of direction, which could end the isolate, are left out; a line feed becomes a space.
 */
final class MarkedText {
  private static final String OPEN = "\u27e6";
  private static final String CLOSE = "\u27e7";
  private static final String ISOLATE = "\u2068";
  private static final String END = "\u2069";

  private MarkedText() {}

  /**
   * Marks spans that do not overlap.
   *
   * @param begin first code point of the text, counted as the spans are
   * @param spans of code points, half-open; one that lies outside of the text is left out
   */
  static String of(String text, int begin, List<Span> spans) {
    int[] points = text.codePoints().toArray();
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i <= points.length; i++) {
      int at = begin + i;
      if (inside(spans, begin, points.length).anyMatch(span -> span.end() == at)) {
        marked.append(CLOSE);
      }

      if (inside(spans, begin, points.length).anyMatch(span -> span.begin() == at)) {
        marked.append(OPEN);
      }

      if (i < points.length) {
        PlainText.append(marked, points[i]);
      }
    }

    return isolated(marked.toString());
  }

  /** The text, in isolates where it is written from right to left in part. */
  static String isolated(String text) {
    return text.codePoints().anyMatch(MarkedText::rightToLeft) ? ISOLATE + text + END : text;
  }

  /** A value of the input, such as a source, without what a terminal would obey. */
  static String plain(String text) {
    return isolated(PlainText.of(text));
  }

  private static Stream<Span> inside(List<Span> spans, int begin, int length) {
    return spans.stream().filter(s -> s.begin() >= begin && s.end() <= begin + length);
  }

  private static boolean rightToLeft(int point) {
    byte direction = Character.getDirectionality(point);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** A stretch of code points. */
  record Span(int begin, int end) {}
}
