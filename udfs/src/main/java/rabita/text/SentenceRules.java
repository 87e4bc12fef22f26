package rabita.text;

import java.util.Set;

/**
 * Where the sentences of a language end but at its marks.
 *
 * @param lowerStarts letters of a word behind which a sentence may begin with a small letter, as in
 *     careless writing; 0 for none
 * @param starters folded words that begin a sentence, not a name, where they have a capital
 * @param hyphenStops folded words behind which a lone hyphen stands for a full stop
 * @param stopLinks folded names between two of which a full stop stands for a hyphen, as between
 *     the states of Urdu ہند۔پاک
 * @param greetings folded words that open a letter's greeting, which ends at a comma
 * @param farewells folded words whose comma ends a letter's farewell
 */
record SentenceRules(
    int lowerStarts,
    Set<String> starters,
    Set<String> hyphenStops,
    Set<String> stopLinks,
    Set<String> greetings,
    Set<String> farewells) {}
