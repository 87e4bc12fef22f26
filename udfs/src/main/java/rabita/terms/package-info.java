/** Terms of themes and of a lexicon, and where they stand in a text. */
package rabita.terms;
