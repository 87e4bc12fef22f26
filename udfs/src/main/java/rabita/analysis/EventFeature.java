package rabita.analysis;

import java.util.Locale;
import java.util.Optional;
import rabita.text.Sounds;

/**
 * The kinds of what documents of different languages can share without translation. A feature is
 * written as its kind and its value: {@code person:imran-khan}, {@code number:1500}.
 */
public enum EventFeature {
  /** A state, a place or a body that is named; it says where and with whom, seldom what. */
  ENTITY,
  /** A person that the study knows. */
  PERSON,
  /** A day that is spoken of or published on. */
  DAY,
  /** A number in digits, whatever the digits. */
  NUMBER,
  /** A word in Latin letters that begins with a capital. */
  NAME,
  /** The consonants of a word, see {@link Sounds}. */
  SOUND;

  private final String prefix = name().toLowerCase(Locale.ROOT) + ":";

  private static final String GENERAL = ENTITY.prefix;
  private static final String PERSONS = PERSON.prefix;
  private static final String NAMES = NAME.prefix;
  private static final String SOUNDS = SOUND.prefix;

  /** The feature of this kind with a value. */
  public String of(String value) {
    return prefix + value;
  }

  /** Whether a feature tells an occasion from others in the same places. */
  public static boolean isParticular(String feature) {
    return !feature.startsWith(GENERAL);
  }

  /** Whether a feature is a named entity. */
  public static boolean isEntity(String feature) {
    return feature.startsWith(GENERAL) || feature.startsWith(PERSONS);
  }

  /** Whether a feature is the consonants of a word. */
  static boolean isSound(String feature) {
    return feature.startsWith(SOUNDS);
  }

  /** The consonants of a name in Latin letters, which say again what the name says. */
  static Optional<String> echo(String feature) {
    return feature.startsWith(NAMES)
        ? Optional.of(SOUND.of(Sounds.of(feature.substring(NAMES.length()))))
        : Optional.empty();
  }
}
