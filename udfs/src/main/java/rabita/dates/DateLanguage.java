package rabita.dates;

import java.util.List;

/**
 * What is known of the dates of one language.
 *
 * @param scanner cuts text into tokens
 * @param numbers puts number words together
 * @param patterns how expressions are built
 * @param readings what they mean
 * @param ranges joins two expressions to a stretch
 * @param clauses tells clauses about the future
 * @param labels words that stand before a publication day, folded
 */
record DateLanguage(
    Scanner scanner,
    NumberWords numbers,
    Patterns patterns,
    Readings readings,
    Ranges ranges,
    Clauses clauses,
    List<String> labels) {}
