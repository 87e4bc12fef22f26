package rabita.terms;

/**
 * What a term stands for.
 *
 * @param name id of the theme, class of the event, or kind of the cue
 */
public record Label(Use use, String name) {

  /** What terms are used for. */
  public enum Use {
    THEME,
    EVENT,
    CUE
  }

  /**
   * Terms of one layer are disjoint in a text, the longest wins; those of two layers may overlap.
   * Each theme and each kind of cue is a layer, all events are one.
   */
  String layer() {
    return use == Use.EVENT ? use.name() : use.name() + " " + name;
  }
}
