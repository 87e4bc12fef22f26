package rabita.report;

import java.util.ArrayList;
import java.util.List;
import rabita.text.PlainText;

/**
 * Text around two names, cut into pieces: text, name, text, name ... text.
 *
 * <p>Example: of {@code "a PAK b RUS"} with the spans 2 to 5 and 8 to 11 it makes {@code ["a ",
 * "PAK", " b ", "RUS", ""]}. Controls and explicit marks of direction, which could reorder what
 * stands beside them, are left out; white space becomes a space. Of a long text only what stands
 * near the names is kept.
 */
final class Passage {
  private static final String GAP = " \u2026 ";

  /** A text of more code points than this is cut. */
  private static final int LONG = 600;

  /** Code points kept on each side of a name in a text that is cut. */
  private static final int NEAR = 160;

  private Passage() {}

  /**
   * The pieces of one or two sentences.
   *
   * @param spans the names, by code points as the sentences begin; they do not overlap
   */
  static List<String> pieces(List<Sentence> sentences, List<Span> spans) {
    List<String> pieces = new ArrayList<>(List.of(""));
    for (Sentence sentence : sentences) {
      int[] points = sentence.text().codePoints().toArray();
      List<Span> names =
          spans.stream()
              .filter(s -> s.begin() >= sentence.begin())
              .filter(s -> s.end() <= sentence.begin() + points.length)
              .map(s -> new Span(s.begin() - sentence.begin(), s.end() - sentence.begin()))
              .sorted((s, t) -> Integer.compare(s.begin(), t.begin()))
              .toList();
      append(pieces, pieces.get(0).isEmpty() && pieces.size() == 1 ? "" : GAP);
      add(pieces, points, names);
    }

    return pieces;
  }

  /** A value of the input on one line, cut after some code points. */
  static String plain(String text, int most) {
    int[] points = text.codePoints().limit(most + 1L).toArray();
    String kept = clean(points, 0, Math.min(points.length, most));
    return points.length > most ? kept + "\u2026" : kept;
  }

  private static void add(List<String> pieces, int[] points, List<Span> names) {
    int at = 0;
    for (Span name : names) {
      if (name.begin() >= at) {
        append(pieces, between(points, at, name.begin(), at > 0, true));
        pieces.add(clean(points, name.begin(), name.end()));
        pieces.add("");
        at = name.end();
      }
    }

    append(pieces, between(points, at, points.length, at > 0, false));
  }

  /** What stands between two names, the middle of it left out where the whole is long. */
  private static String between(int[] points, int from, int to, boolean after, boolean before) {
    int head = after ? NEAR : 0;
    int tail = before ? NEAR : 0;
    if (points.length <= LONG || to - from <= head + tail || !after && !before) {
      return clean(points, from, to);
    }

    return clean(points, from, from + head) + GAP + clean(points, to - tail, to);
  }

  private static void append(List<String> pieces, String text) {
    int last = pieces.size() - 1;
    pieces.set(last, pieces.get(last) + text);
  }

  private static String clean(int[] points, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      PlainText.append(text, points[i]);
    }

    return text.toString();
  }

  /**
   * A sentence in its document.
   *
   * @param begin its first code point in the document
   */
  record Sentence(int begin, String text) {

    boolean holds(Span name) {
      return begin <= name.begin() && name.begin() < begin + text.codePointCount(0, text.length());
    }
  }

  /** A stretch of code points, half-open. */
  record Span(int begin, int end) {}
}
