package rabita.jobs;

import java.util.Arrays;
import java.util.Optional;
import rabita.analysis.Level;
import rabita.analysis.Unit;

/**
 * What one number of the tables was counted over.
 *
 * @param a first actor, before b in code point order
 * @param b second actor
 * @param theme id of the theme that the sentences must hold a term of; {@code *} for none
 * @param unit what must name both
 * @param basis which documents count
 * @param timeBasis which day of a sentence the period is of
 * @param language ISO 639-1 code, {@code *} for all
 * @param period empty for all time, undated documents among it
 */
public record Cell(
    Level level,
    String a,
    String b,
    String theme,
    Unit unit,
    Basis basis,
    TimeBasis timeBasis,
    String language,
    Optional<CellPeriod> period) {

  /** The same with its actors in the order in which the tables have them. */
  public Cell ordered() {
    int order = Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    return order <= 0
        ? this
        : new Cell(level, b, a, theme, unit, basis, timeBasis, language, period);
  }

  /** Whether it counts the sentences of one theme. */
  public boolean isOfTheme() {
    return !theme.equals(Strata.ALL);
  }

  /** Whether its period is one that sentences speak of. */
  public boolean isSpokenOf() {
    return timeBasis == TimeBasis.MENTIONED;
  }

  /** The granularity as the tables write it. */
  public String granularity() {
    return period.map(value -> value.granularity().label()).orElse("all");
  }
}
