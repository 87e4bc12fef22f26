package rabita.analysis;

import rabita.dates.DateExpression;

/**
 * A date expression in its place.
 *
 * @param sentence index of its sentence in the document
 */
public record SpokenDate(DateExpression expression, int sentence) {}
