package rabita.evaluation;

/**
 * What one unit of text, mostly a sentence, adds to precision and recall.
 *
 * @param gold labelled items
 * @param found items that the program gives
 * @param rightOfFound found items that agree with a label
 * @param rightOfGold labelled items that agree with a found one; the same number where items are
 *     matched one to one
 */
record Counts(int gold, int found, int rightOfFound, int rightOfGold) {

  static Counts exact(int gold, int found, int right) {
    return new Counts(gold, found, right, right);
  }

  Counts plus(Counts more) {
    return new Counts(
        gold + more.gold,
        found + more.found,
        rightOfFound + more.rightOfFound,
        rightOfGold + more.rightOfGold);
  }
}
