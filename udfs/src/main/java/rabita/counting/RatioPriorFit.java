package rabita.counting;

import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.MultivariateFunctionMappingAdapter;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Fits a {@link RatioPrior} to the pairs that were seen, by the greatest marginal likelihood of
 * their counts: Nelder and Mead's simplex from {@link RatioPrior#DEFAULT}, begun again where it
 * ended until that gains nothing. There is no chance in it, and no order of pairs.
 */
public final class RatioPriorFit {
  /**
   * With fewer pairs that were seen twice or more, five parameters follow the accidents of a few.
   * Pairs seen once tell nothing by themselves: a count that is known to be at least 1 is likeliest
   * 1 under a ratio of nearly 0, whatever was expected.
   */
  static final long LEAST_PAIRS = 100;

  // Shapes and rates, in logarithms, and the share: wide, but no component becomes a single point.
  private static final double[] LEAST = {log(0.01), log(0.001), log(0.01), log(0.001), 0.001};
  private static final double[] MOST = {log(100), log(100), log(100), log(100), 0.999};
  private static final double STEP = 0.5;
  private static final double GAIN = 1e-7;
  private static final int MOST_EVALUATIONS = 20_000;
  private static final int MOST_RESTARTS = 10;

  private RatioPriorFit() {}

  /**
   * The prior of the pairs in a table.
   *
   * @param pairs number of pairs in each cell
   * @return the default for fewer than {@value #LEAST_PAIRS} pairs with a count of 2 or more
   */
  public static RatioPrior of(SortedMap<RatioCell, Long> pairs) {
    long telling =
        pairs.entrySet().stream()
            .filter(cell -> cell.getKey().n() > 1)
            .mapToLong(Map.Entry::getValue)
            .sum();
    if (telling < LEAST_PAIRS) {
      return RatioPrior.DEFAULT;
    }

    RatioLikelihood likelihood = RatioLikelihood.of(pairs);
    MultivariateFunctionMappingAdapter bounded =
        new MultivariateFunctionMappingAdapter(
            point -> likelihood.logarithm(prior(point)), LEAST, MOST);
    double[] best = bounded.boundedToUnbounded(point(RatioPrior.DEFAULT));
    double value = bounded.value(best);
    for (int i = 0; i < MOST_RESTARTS; i++) {
      double[] next = climb(bounded, best);
      double gain = bounded.value(next) - value;
      if (!(gain > 0)) {
        break;
      }

      best = next;
      value += gain;
      if (gain < GAIN * Math.abs(value)) {
        break;
      }
    }

    return prior(bounded.unboundedToBounded(best));
  }

  private static double[] climb(MultivariateFunctionMappingAdapter function, double[] start) {
    return new SimplexOptimizer(new SimpleValueChecker(GAIN / 1000, -1, MOST_EVALUATIONS / 10))
        .optimize(
            new MaxEval(MOST_EVALUATIONS),
            new ObjectiveFunction(function),
            GoalType.MAXIMIZE,
            new InitialGuess(start),
            new NelderMeadSimplex(start.length, STEP))
        .getPoint();
  }

  private static double[] point(RatioPrior prior) {
    return new double[] {
      log(prior.alpha1()), log(prior.beta1()), log(prior.alpha2()), log(prior.beta2()), prior.p()
    };
  }

  private static RatioPrior prior(double[] point) {
    return new RatioPrior(
        Math.exp(point[0]), Math.exp(point[1]), Math.exp(point[2]), Math.exp(point[3]), point[4]);
  }

  private static double log(double value) {
    return Math.log(value);
  }
}
