package rabita.annotators;

import java.util.List;

/**
 * How many names a model finds: a name counts where begin, end and kind are those of the data.
 *
 * @param gold names in the data
 * @param found names that the model gives
 * @param right names in both
 */
public record NameScore(long gold, long found, long right) {
  /** The score of one sentence for one kind. */
  static NameScore of(List<NameSpan> gold, List<NameSpan> found, NameKind kind) {
    List<NameSpan> wanted = gold.stream().filter(span -> span.kind() == kind).toList();
    List<NameSpan> given = found.stream().filter(span -> span.kind() == kind).toList();
    return new NameScore(
        wanted.size(), given.size(), given.stream().filter(wanted::contains).count());
  }

  /** Both together. */
  public NameScore plus(NameScore other) {
    return new NameScore(gold + other.gold, found + other.found, right + other.right);
  }

  /** Share of the found that is right, 0 to 1; 0 where none is found. */
  public double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  /** Share of the data's that is found, 0 to 1; 0 where there is none. */
  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  /** Harmonic mean of both, 0 to 1. */
  public double f1() {
    return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
  }
}
