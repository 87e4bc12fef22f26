package rabita.terms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rabita.text.LanguageFiles;

/**
 * The four kinds of event: words or deeds, of cooperation or of conflict.
 *
 * <p>Which class of event is of which kind stands in {@code plover.tsv}; classes and kinds are
 * those of PLOVER (Halterman and others, PLOVER and POLECAT: A New Political Event Ontology and
 * Dataset, 2023).
 */
public enum QuadClass {
  VERBAL_COOPERATION,
  MATERIAL_COOPERATION,
  VERBAL_CONFLICT,
  MATERIAL_CONFLICT;

  private static final Map<String, QuadClass> OF_EVENTS = read();

  /** The kind of a class of event such as {@code AGREE}; empty for an unknown one. */
  public static Optional<QuadClass> ofEvent(String eventClass) {
    return Optional.ofNullable(OF_EVENTS.get(eventClass));
  }

  private static Map<String, QuadClass> read() {
    Map<String, QuadClass> kinds = new TreeMap<>();
    for (String line : LanguageFiles.lines("plover.tsv")) {
      String[] columns = line.split("\t");
      kinds.put(columns[0].strip(), find(columns[1].strip()));
    }

    return kinds;
  }

  private static QuadClass find(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Cannot read the kind of events " + label));
  }
}
