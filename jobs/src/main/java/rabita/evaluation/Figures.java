package rabita.evaluation;

import java.util.ArrayList;
import java.util.List;
import rabita.counting.Share;

/**
 * Precision, recall and F1 over units, with 95 % intervals: Wilson's (1927) for shares, and for F1
 * the percentiles of {@value Bootstrap#DRAWS} draws of units with replacement (Efron 1979).
 */
final class Figures {
  private Figures() {}

  /** A share of a whole; none where the whole is empty. */
  static List<Figure> share(String name, long part, long whole) {
    if (whole == 0) {
      return List.of();
    }

    Share share = Share.of(part, whole);
    return List.of(new Figure(name, share.value(), share.low(), share.high()));
  }

  /** Precision, recall and F1; those that are not defined are left out. */
  static List<Figure> ofSpans(List<Counts> units) {
    long gold = units.stream().mapToLong(Counts::gold).sum();
    long found = units.stream().mapToLong(Counts::found).sum();
    long rightOfFound = units.stream().mapToLong(Counts::rightOfFound).sum();
    long rightOfGold = units.stream().mapToLong(Counts::rightOfGold).sum();
    List<Figure> figures = new ArrayList<>(share("precision", rightOfFound, found));
    figures.addAll(share("recall", rightOfGold, gold));
    if (gold > 0) {
      figures.add(Bootstrap.f1(units));
    }

    return figures;
  }

  /** The harmonic mean of precision and recall; 0 where nothing agrees. */
  static double f1(long gold, long found, long rightOfFound, long rightOfGold) {
    if (rightOfFound == 0 || rightOfGold == 0) {
      return 0;
    }

    double precision = (double) rightOfFound / found;
    double recall = (double) rightOfGold / gold;
    return 2 * precision * recall / (precision + recall);
  }
}
