package rabita.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * One measurement on one set.
 *
 * @param task the task
 * @param set name of the gold set
 * @param language code of the language that the set is in
 * @param measure what is counted, such as {@code exact spans}
 * @param gold number of labelled items
 * @param found number of items that the program gives
 * @param right number of labelled items that are right; where mistakes are counted, of mistakes
 * @param figures the figures; the last one is the main one
 * @param speed how fast the program was, where it was timed
 */
public record Result(
    Task task,
    String set,
    String language,
    String measure,
    long gold,
    long found,
    long right,
    List<Figure> figures,
    Optional<Speed> speed) {

  public Result {
    figures = List.copyOf(figures);
  }

  static Result ofSpans(
      Task task, String set, String language, String measure, List<Counts> units) {
    return new Result(
        task,
        set,
        language,
        measure,
        units.stream().mapToLong(Counts::gold).sum(),
        units.stream().mapToLong(Counts::found).sum(),
        units.stream().mapToLong(Counts::rightOfGold).sum(),
        Figures.ofSpans(units),
        Optional.empty());
  }

  /** A share: {@code right} of {@code gold}, where the program answered {@code found} times. */
  static Result ofShare(
      Task task, String set, String language, String measure, long gold, long found, long right) {
    return new Result(
        task,
        set,
        language,
        measure,
        gold,
        found,
        right,
        Figures.share(Figure.SHARE, right, gold),
        Optional.empty());
  }

  /** A share of what should not be: {@code wrong} of {@code all}. */
  static Result ofMistakes(
      Task task, String set, String language, String measure, long all, long wrong) {
    return new Result(
        task,
        set,
        language,
        measure,
        all,
        wrong,
        wrong,
        Figures.share(Figure.MISTAKES, wrong, all),
        Optional.empty());
  }

  Result timed(Speed measured) {
    return new Result(
        task, set, language, measure, gold, found, right, figures, Optional.of(measured));
  }

  /** The main figure: F1 or the share. */
  public Optional<Figure> main() {
    return figures.isEmpty() ? Optional.empty() : Optional.of(figures.get(figures.size() - 1));
  }
}
