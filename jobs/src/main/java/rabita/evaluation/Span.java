package rabita.evaluation;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * A labelled or found stretch of text, UTF-16 units, half-open.
 *
 * @param label what must agree beside the offsets
 */
record Span(int begin, int end, String label) {

  boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** One unit in which spans are right when all is equal. */
  static Counts exact(List<Span> gold, List<Span> found) {
    return count(gold, found, Span::equals);
  }

  /** One unit in which spans are right when they share a character and the label is equal. */
  static Counts overlapping(List<Span> gold, List<Span> found) {
    return count(gold, found, (a, b) -> a.overlaps(b) && a.label.equals(b.label));
  }

  private static Counts count(List<Span> gold, List<Span> found, BiPredicate<Span, Span> agree) {
    int rightOfFound = 0;
    for (Span span : found) {
      rightOfFound += gold.stream().anyMatch(other -> agree.test(span, other)) ? 1 : 0;
    }

    int rightOfGold = 0;
    for (Span span : gold) {
      rightOfGold += found.stream().anyMatch(other -> agree.test(span, other)) ? 1 : 0;
    }

    return new Counts(gold.size(), found.size(), rightOfFound, rightOfGold);
  }

  /** The span without white space at its ends. */
  Span stripped(String text) {
    int from = begin;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }

    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }

    return new Span(from, to, label);
  }
}
