package rabita.study;

import com.typesafe.config.ConfigFactory;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rabita.entities.Actor;
import rabita.entities.MentionKind;
import rabita.terms.Theme;
import rabita.text.Sha256;

/**
 * A study: what a run looks for and how it counts. Immutable; handed to executors as one record.
 *
 * <p>It travels as its own text, so that what an executor reads is what the driver checked.
 *
 * @param name for people and file names
 * @param languages codes of the languages to analyse; a text in another is {@code und}
 * @param focus alpha-3 codes of the states whose ties the summary shows
 * @param countKinds what stands for a state at country level
 * @param granularities lengths of the periods that timelines are cut into
 * @param entityGranularities those for the series of single entities, some of granularities
 * @param actors persons and bodies to look for, by id
 * @param themes what a tie may be about, those set apart last
 * @param fields the names under which input records hold their parts
 * @param stories when documents are near-duplicates
 * @param backboneDelta standard deviations that a tie of the backbone stands out by, at least 0
 * @param events when stories of different languages tell the same occasion
 * @param patterns which rules over actors and themes are looked for
 * @param topics how topics are trained
 * @param maxCharacters a longer text is refused, in UTF-16 units
 * @param prependTitle whether a title that the body does not begin with is put before it
 * @param text the whole study, resolved, as JSON
 */
public record Study(
    String name,
    List<String> languages,
    List<String> focus,
    Set<MentionKind> countKinds,
    List<Granularity> granularities,
    List<Granularity> entityGranularities,
    List<Actor> actors,
    List<Theme> themes,
    Fields fields,
    Stories stories,
    double backboneDelta,
    Events events,
    Patterns patterns,
    TopicSettings topics,
    int maxCharacters,
    boolean prependTitle,
    String text)
    implements Serializable {

  public Study {
    languages = List.copyOf(languages);
    focus = List.copyOf(focus);
    countKinds = Set.copyOf(countKinds);
    granularities = List.copyOf(granularities);
    entityGranularities = List.copyOf(entityGranularities);
    actors = List.copyOf(actors);
    themes = List.copyOf(themes);
  }

  /** The first 16 hexadecimal digits of the SHA-256 of the study's text. */
  public String fingerprint() {
    return Sha256.hex(text).substring(0, 16);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Study study && study.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }

  private Object writeReplace() {
    Travelling.ARRIVED.putIfAbsent(text, this);
    return new Travelling(text);
  }

  private record Travelling(String text) implements Serializable {
    private static final Map<String, Study> ARRIVED = new ConcurrentHashMap<>();

    private Object readResolve() {
      return ARRIVED.computeIfAbsent(
          text, given -> StudyReader.read(ConfigFactory.parseString(given)));
    }
  }
}
