package rabita.terms;

import rabita.entities.Conditions;

/**
 * A term where it ends in the trie of all terms.
 *
 * @param layer index of its {@link Label#layer layer}
 */
record Entry(Label label, int layer, Conditions conditions) {}
