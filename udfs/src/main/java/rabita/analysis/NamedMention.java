package rabita.analysis;

import java.util.Optional;
import rabita.entities.Mention;

/**
 * A mention in its place.
 *
 * @param sentence index of its sentence in the document
 * @param token index of its first token in the document
 * @param country the state that the entity stands for on the day of publication
 */
public record NamedMention(Mention mention, int sentence, int token, Optional<String> country) {}
