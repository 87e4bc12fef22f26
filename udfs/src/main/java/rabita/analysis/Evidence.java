package rabita.analysis;

import java.util.OptionalInt;

/**
 * Two actors named in one unit of a document, shown by the two mentions that stand closest.
 *
 * @param a the actor whose id comes first in code point order
 * @param sentence index of the sentence; empty for a document
 * @param distance tokens from the begin of one mention to the begin of the other, at least 0
 * @param actors number of distinct actors in the unit, at least 2
 * @param mentions number of mentions of the two in the unit, at least 2
 */
public record Evidence(
    Level level,
    String a,
    String b,
    Unit unit,
    OptionalInt sentence,
    NamedMention mentionA,
    NamedMention mentionB,
    int distance,
    int actors,
    int mentions) {

  public Evidence {
    if (a.compareTo(b) >= 0 || actors < 2) {
      throw new IllegalArgumentException(
          "Cannot make evidence of %s and %s among %s actors".formatted(a, b, actors));
    }
  }
}
