package rabita.evaluation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The interval of F1 by drawing units anew; always the same draws, so that runs can be compared.
 */
final class Bootstrap {
  static final int DRAWS = 1000;
  private static final long SEED = 20211012;
  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /** F1 over units, of which some hold a label, with its 95 % percentile interval. */
  static Figure f1(List<Counts> units) {
    Counts[] array = units.toArray(Counts[]::new);
    SplittableRandom random = new SplittableRandom(SEED);
    double[] draws =
        IntStream.range(0, DRAWS)
            .mapToObj(i -> draw(array, random))
            .filter(Sum::isDefined)
            .mapToDouble(Sum::f1)
            .sorted()
            .toArray();
    int tail = (int) (draws.length * TAIL);
    return new Figure("F1", whole(array), draws[tail], draws[draws.length - 1 - tail]);
  }

  private static double whole(Counts[] units) {
    Sum sum = new Sum();
    for (Counts unit : units) {
      sum.add(unit);
    }

    return sum.f1();
  }

  private static Sum draw(Counts[] units, SplittableRandom random) {
    Sum sum = new Sum();
    for (int i = 0; i < units.length; i++) {
      sum.add(units[random.nextInt(units.length)]);
    }

    return sum;
  }

  private static final class Sum {
    private long gold;
    private long found;
    private long rightOfFound;
    private long rightOfGold;

    void add(Counts unit) {
      gold += unit.gold();
      found += unit.found();
      rightOfFound += unit.rightOfFound();
      rightOfGold += unit.rightOfGold();
    }

    /** False where nothing is labelled and nothing found: such a draw says nothing. */
    boolean isDefined() {
      return gold + found > 0;
    }

    double f1() {
      return Figures.f1(gold, found, rightOfFound, rightOfGold);
    }
  }
}
