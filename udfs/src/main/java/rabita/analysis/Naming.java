package rabita.analysis;

/**
 * How often a document names an actor, or two together: what co-occurrence and series by day of
 * publication are counted from.
 *
 * @param level label of the {@link Level}; {@link #ALL} for the document as a whole
 * @param a the actor; {@link #ALL} for the document as a whole
 * @param b the second of a pair; {@link #ALL} for an actor alone
 * @param theme what the sentences are about; {@link #ALL} for anything. Of a theme there are the
 *     document as a whole and the pairs with a state of the focus or an entity that stands for one
 * @param focus whether a series is made of it: an actor alone, or a pair with a state of the
 *     study's focus or an entity that stands for one; of a theme a pair of two states of the focus
 * @param sentences sentences that name the actor, or both, and hold a term of the theme
 * @param mentions mentions of the actor, or of either of a pair; of a theme those in its sentences
 * @param cooperation for the document and for pairs, of any theme: sentences with a lexicon term of
 *     cooperation; else 0
 * @param conflict the same for conflict
 * @param fraction for a pair 1/(k-1) in a document that names k actors, in {@link Fractions}; 0 for
 *     others
 * @param sentenceFractions the same, summed over the sentences that name both
 * @param others for an actor alone, how many others the document names; 0 for others. Summed over
 *     documents it is the strength of the actor in the network of pairs
 * @param sentenceOthers the same, summed over the sentences that name the actor
 */
public record Naming(
    String level,
    String a,
    String b,
    String theme,
    boolean focus,
    int sentences,
    int mentions,
    int cooperation,
    int conflict,
    long fraction,
    long sentenceFractions,
    int others,
    int sentenceOthers) {

  /** Stands where no single actor does. */
  public static final String ALL = "*";

  /** Only sentences and mentions are counted. */
  static Naming of(
      String level, String a, String b, String theme, boolean focus, int sentences, int mentions) {
    return new Naming(level, a, b, theme, focus, sentences, mentions, 0, 0, 0, 0, 0, 0);
  }

  Naming with(int cooperation, int conflict, long fraction, long sentenceFractions) {
    return new Naming(
        level,
        a,
        b,
        theme,
        focus,
        sentences,
        mentions,
        cooperation,
        conflict,
        fraction,
        sentenceFractions,
        others,
        sentenceOthers);
  }

  Naming withOthers(int others, int sentenceOthers) {
    return new Naming(
        level,
        a,
        b,
        theme,
        focus,
        sentences,
        mentions,
        cooperation,
        conflict,
        fraction,
        sentenceFractions,
        others,
        sentenceOthers);
  }
}
