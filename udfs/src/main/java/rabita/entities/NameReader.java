package rabita.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rabita.entities.NameForm.Meaning;

/** Reads names as the data files write them: words with classes, conditions in braces. */
final class NameReader {
  private static final Map<String, NameReader> LOADED = new ConcurrentHashMap<>();

  private final Inflection inflection;

  private NameReader(Inflection inflection) {
    this.inflection = inflection;
  }

  /** The reader of a language's names. */
  static NameReader of(String language) {
    return LOADED.computeIfAbsent(language, code -> new NameReader(Inflection.load(code)));
  }

  /** All forms of one name. */
  List<NameForm> read(String written, Optional<Meaning> meaning, boolean shortForm) {
    Conditions conditions = conditions(written);
    boolean personal =
        meaning.map(known -> known.kind() == MentionKind.PERSON).orElse(Boolean.FALSE);
    List<NameForm> forms = new ArrayList<>();
    for (String surface : inflection.expand(name(written), personal)) {
      forms.add(NameForm.of(surface, meaning, shortForm, conditions));
    }

    return forms;
  }

  /** All forms of one name as texts write them; none where it counts only next to some words. */
  List<String> freeSurfaces(String written) {
    return conditions(written).isFree() ? inflection.expand(name(written), false) : List.of();
  }

  private static String name(String written) {
    int brace = written.indexOf('{');
    return (brace < 0 ? written : written.substring(0, brace)).strip();
  }

  private static Conditions conditions(String written) {
    int brace = written.indexOf('{');
    int close = written.lastIndexOf('}');
    if (brace >= 0 && close < brace) {
      throw new IllegalArgumentException("Cannot read %s: its { is not closed".formatted(written));
    }

    return brace < 0 ? Conditions.NONE : Conditions.parse(written.substring(brace + 1, close));
  }
}
