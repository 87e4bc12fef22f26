package rabita.annotators;

/**
 * A phrase that stands out in some sentences.
 *
 * @param norms its folded words, a space between them
 * @param phrase its commonest form in the text
 * @param score YAKE's: above 0, lower is better
 * @param sentences sentences that hold it
 * @param documents documents of these
 */
public record Keyphrase(
    String norms, String phrase, double score, long sentences, long documents) {}
