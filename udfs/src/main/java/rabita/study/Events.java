package rabita.study;

import java.io.Serializable;

/**
 * When two stories of different languages tell the same occasion.
 *
 * @param similarity least similarity of what they share, over 0 to 1
 */
public record Events(double similarity) implements Serializable {}
