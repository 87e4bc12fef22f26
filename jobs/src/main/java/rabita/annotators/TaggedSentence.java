package rabita.annotators;

import java.util.List;

/**
 * A sentence of labelled data.
 *
 * @param tags of each token, {@code B-PER}, {@code I-PER} ... or {@code O}
 */
public record TaggedSentence(List<String> tokens, List<String> tags) {}
