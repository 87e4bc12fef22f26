package rabita.evaluation;

/** Counts items of which each is right or not. */
final class Tally {
  private long gold;
  private long found;
  private long right;

  void add(boolean isFound, boolean isRight) {
    gold++;
    found += isFound ? 1 : 0;
    right += isRight ? 1 : 0;
  }

  /** The share of items that are right. */
  Result result(Task task, String set, String language, String measure) {
    return Result.ofShare(task, set, language, measure, gold, found, right);
  }

  /** The same, where what was counted as right should not be. */
  Result mistakes(Task task, String set, String language, String measure) {
    return Result.ofMistakes(task, set, language, measure, gold, right);
  }
}
