package rabita.terms;

import java.util.Comparator;

/**
 * A term in its place. Offsets are UTF-16 units of the raw text, half-open; proclitics before the
 * term and enclitics behind it are outside.
 */
public record FoundTerm(Label label, int begin, int end) {
  static final Comparator<FoundTerm> IN_ORDER =
      Comparator.comparingInt(FoundTerm::begin)
          .thenComparingInt(FoundTerm::end)
          .thenComparing(found -> found.label().use())
          .thenComparing(found -> found.label().name());
}
