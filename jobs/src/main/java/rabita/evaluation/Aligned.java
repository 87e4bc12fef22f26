package rabita.evaluation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Spans that follow each other through a text, labelled and found. */
record Aligned(GoldText text, List<Span> gold, List<Span> found) {

  /** Counts of exact agreement, a unit for each stretch; a span counts where it begins. */
  List<Counts> counts(List<Span> stretches) {
    int[][] counts = new int[stretches.size()][3];
    Set<Span> labelled = new HashSet<>(gold);
    gold.forEach(span -> counts[stretch(stretches, span)][0]++);
    for (Span span : found) {
      int[] unit = counts[stretch(stretches, span)];
      unit[1]++;
      unit[2] += labelled.contains(span) ? 1 : 0;
    }

    return Arrays.stream(counts).map(unit -> Counts.exact(unit[0], unit[1], unit[2])).toList();
  }

  private static int stretch(List<Span> stretches, Span span) {
    int found = Collections.binarySearch(stretches, span, Comparator.comparingInt(Span::begin));
    return found >= 0 ? found : -found - 2;
  }

  /** Labelled spans that are not found. */
  List<Span> missed() {
    return without(gold, found);
  }

  /** Found spans that are not labelled. */
  List<Span> invented() {
    return without(found, gold);
  }

  private static List<Span> without(List<Span> spans, List<Span> others) {
    Set<Span> known = new HashSet<>(others);
    return spans.stream().filter(span -> !known.contains(span)).toList();
  }
}
