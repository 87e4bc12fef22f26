package rabita.study;

import java.io.Serializable;

/**
 * Which rules over the actors and themes of a document are looked for.
 *
 * @param support least share of documents that name all of a rule, over 0 to 1
 * @param minimumDocuments least number of such documents, whatever their share
 * @param confidence least share of the documents naming the antecedent that name the consequent
 *     too, over 0 to 1
 * @param maximumItems a document that names more actors and themes is a list, and left out; with
 *     the support it bounds the work: no more than 2 to the power of it, over the support, sets of
 *     items can be frequent
 * @param top rules of a language and basis
 */
public record Patterns(
    double support, int minimumDocuments, double confidence, int maximumItems, int top)
    implements Serializable {}
