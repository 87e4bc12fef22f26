package rabita.entities;

import java.util.Arrays;
import rabita.text.Folding;

/**
 * What must stand, or must not stand, next to a name that is also another word.
 *
 * <p>Written in braces behind the name: {@code {exact}}, {@code {preceded: w1, w2}}, {@code
 * {followed: w}}, {@code {not-preceded: w}}, {@code {not-followed: w}}; several with {@code ;}
 * between. All words are folded; one of the list is enough.
 *
 * @param exact no clitic before the name and no suffix behind it
 */
public record Conditions(
    boolean exact, Phrases preceded, Phrases followed, Phrases notPreceded, Phrases notFollowed) {

  /** No conditions. */
  public static final Conditions NONE =
      new Conditions(false, Phrases.NONE, Phrases.NONE, Phrases.NONE, Phrases.NONE);

  /**
   * Reads what stands between the braces.
   *
   * @throws IllegalArgumentException for an unknown condition
   */
  public static Conditions parse(String text) {
    Conditions conditions = NONE;
    for (String part : text.split(";")) {
      conditions = conditions.and(part.strip());
    }

    return conditions;
  }

  /** True where the name has no neighbour to look at. */
  public boolean isFree() {
    return preceded.isEmpty()
        && followed.isEmpty()
        && notPreceded.isEmpty()
        && notFollowed.isEmpty();
  }

  /** True where the words around a name whose word runs from {@code begin} to {@code end} fit. */
  public boolean holds(char[] units, int begin, int end) {
    return (preceded.isEmpty() || preceded.anyBefore(units, begin))
        && (followed.isEmpty() || followed.anyAfter(units, end))
        && !notPreceded.anyBefore(units, begin)
        && !notFollowed.anyAfter(units, end);
  }

  private Conditions and(String part) {
    int colon = part.indexOf(':');
    String name = colon < 0 ? part : part.substring(0, colon).strip();
    Phrases words = colon < 0 ? Phrases.NONE : words(part.substring(colon + 1));
    return switch (name) {
      case "exact" -> new Conditions(true, preceded, followed, notPreceded, notFollowed);
      case "preceded" -> new Conditions(exact, words, followed, notPreceded, notFollowed);
      case "followed" -> new Conditions(exact, preceded, words, notPreceded, notFollowed);
      case "not-preceded" -> new Conditions(exact, preceded, followed, words, notFollowed);
      case "not-followed" -> new Conditions(exact, preceded, followed, notPreceded, words);
      default ->
          throw new IllegalArgumentException(
              "Cannot read the condition {%s}: known are exact, preceded, followed, not-preceded,"
                      .formatted(part)
                  + " not-followed");
    };
  }

  private static Phrases words(String list) {
    return new Phrases(
        Arrays.stream(list.split(",(?=.)|،"))
            .map(word -> Folding.fold(word).strip())
            .filter(word -> !word.isEmpty())
            .toList());
  }
}
