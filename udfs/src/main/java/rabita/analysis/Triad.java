package rabita.analysis;

/**
 * A document that names three states: a pair of the study's focus and any third.
 *
 * @param a a state of the focus, alpha-3
 * @param b another, after {@code a} in the order of the alphabet
 * @param c the third, in focus or not
 * @param sentences sentences that name all three
 */
public record Triad(String a, String b, String c, int sentences) {}
