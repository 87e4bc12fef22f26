package rabita.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rabita.text.CodePoints;
import rabita.text.Sentence;
import rabita.text.Tokens;

/**
 * All that is found in one document; every table is cut from it.
 *
 * @param text the text that all offsets are of: the title, if put before it, and the body
 * @param title its title, declared or found
 * @param normalizedHash SHA-256 of the folded text: equal for texts that differ in nothing read
 * @param language one of the study's languages, or {@code und}
 * @param languageConfidence from 0 to 1
 * @param publishedBasis declared, url, text or none
 * @param sentences in order; none where the language is {@code und}
 * @param mentions in order
 * @param dates in order
 * @param themes terms of themes, in order
 * @param signature {@link rabita.text.MinHash} of its shingles; none for a text without tokens
 */
public record Annotation(
    String text,
    Optional<String> title,
    String normalizedHash,
    String language,
    double languageConfidence,
    Optional<LocalDate> publishedOn,
    Optional<Instant> publishedAt,
    String publishedBasis,
    boolean publishedUnreadable,
    CodePoints codePoints,
    Tokens tokens,
    List<Sentence> sentences,
    List<NamedMention> mentions,
    List<SpokenDate> dates,
    List<ThemeMention> themes,
    Ties ties,
    Optional<byte[]> signature) {}
