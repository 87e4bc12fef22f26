package rabita.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import rabita.analysis.Level;
import rabita.jobs.Tie;

/**
 * The ties of the focus: all of a table, and those that the page shows in full.
 *
 * @param listed those with most documents first
 * @param shown the first of them
 * @param all number of ties
 */
record Pairs(List<Tie> listed, List<Tie> shown, int all) {
  private static final int MOST_LISTED = 100;
  private static final int MOST_SHOWN = 12;

  static Pairs of(List<Tie> ties) {
    List<Tie> sorted =
        ties.stream()
            .sorted(
                Comparator.comparingLong(Tie::documents)
                    .reversed()
                    .thenComparing(Tie::a)
                    .thenComparing(Tie::b))
            .toList();
    return new Pairs(first(sorted, MOST_LISTED), first(sorted, MOST_SHOWN), sorted.size());
  }

  /** True of a row about a tie that is shown in full. */
  Column areShown() {
    return among(shown);
  }

  /** True of a row about a tie of the table. */
  Column areListed() {
    return among(listed);
  }

  private static Column among(List<Tie> ties) {
    Column pair =
        ties.stream()
            .map(tie -> col("a").equalTo(tie.a()).and(col("b").equalTo(tie.b())))
            .reduce(Column::or)
            .orElse(lit(false));
    return col("level").equalTo(Level.COUNTRY.label()).and(pair);
  }

  private static List<Tie> first(List<Tie> ties, int most) {
    return ties.subList(0, Math.min(most, ties.size()));
  }
}
