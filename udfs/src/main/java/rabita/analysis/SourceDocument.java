package rabita.analysis;

import java.util.Optional;

/**
 * A document as its input holds it.
 *
 * @param text the body, not blank
 * @param title its title where the input has one
 * @param language the language that the input declares
 * @param published the publication time that the input declares, in any form
 * @param url the document's address
 */
public record SourceDocument(
    String text,
    Optional<String> title,
    Optional<String> language,
    Optional<String> published,
    Optional<String> url) {}
