package rabita.study;

import java.io.Serializable;

/**
 * When two documents of a language tell one story.
 *
 * @param similarity least share of common shingles, over 0 to 1
 * @param shingle words in a shingle
 */
public record Stories(double similarity, int shingle) implements Serializable {}
