package rabita.analysis;

import java.time.LocalDate;
import rabita.study.Granularity;

/**
 * How often a document names an actor, or two together, in sentences that speak of a period: what
 * series by day spoken of are counted from.
 *
 * @param level as in {@link Naming}
 * @param a as in {@link Naming}
 * @param b as in {@link Naming}
 * @param theme as in {@link Naming}
 * @param start first day of the period
 * @param sentences sentences that name the actor, or both, and hold a date inside the period and a
 *     term of the theme
 * @param mentions mentions in these sentences
 */
public record PeriodNaming(
    String level,
    String a,
    String b,
    String theme,
    Granularity granularity,
    LocalDate start,
    int sentences,
    int mentions) {}
