package rabita.study;

import java.io.Serializable;

/**
 * How the topics of a language are trained.
 *
 * @param k number of topics, at least 2
 * @param minimumDocuments a language with fewer stories to learn from has no topics
 * @param maximumDocuments of more, those with the smallest hashes are learnt from
 * @param iterations passes over a batch of them
 * @param terms words shown of a topic
 */
public record TopicSettings(
    int k, int minimumDocuments, int maximumDocuments, int iterations, int terms)
    implements Serializable {}
