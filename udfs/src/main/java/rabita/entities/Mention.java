package rabita.entities;

/**
 * A name of an entity in a text.
 *
 * @param begin offset of the first unit of the name in the raw text, UTF-16 units
 * @param end offset after its last unit, vowel marks included
 */
public record Mention(int begin, int end, Entity entity, MentionKind kind) {

  public Mention {
    if (begin < 0 || begin >= end) {
      throw new IllegalArgumentException(
          "Cannot make a mention of %s from %s to %s".formatted(entity.id(), begin, end));
    }
  }
}
