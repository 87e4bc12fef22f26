package rabita.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import rabita.dates.DateExpression;
import rabita.dates.Role;
import rabita.entities.MentionKind;
import rabita.study.Granularity;

/**
 * Counts how often a document names each actor, and each pair of the focus, in sentences that speak
 * of a period; pairs of the focus by theme too. A sentence speaks of the periods that hold the
 * whole of a date in it.
 */
final class PeriodCounter {
  private final Set<MentionKind> countKinds;
  private final Function<String, Collection<Granularity>> granularities;

  /**
   * @param countKinds kinds of mention that stand for a state
   * @param granularities lengths of the periods to count in, by the label of a level
   */
  PeriodCounter(
      Set<MentionKind> countKinds, Function<String, Collection<Granularity>> granularities) {
    this.countKinds = countKinds;
    this.granularities = granularities;
  }

  /** The document as a whole, each actor alone, and each pair that is in focus. */
  List<PeriodNaming> count(
      List<Naming> namings,
      List<NamedMention> mentions,
      List<Evidence> evidence,
      List<SpokenDate> dates,
      DocumentTerms terms) {
    Map<Integer, Set<Period>> spoken = spoken(dates);
    if (spoken.isEmpty()) {
      return List.of();
    }

    Map<Key, int[]> counts = new LinkedHashMap<>();
    for (Set<Period> periods : spoken.values()) {
      add(new Who(Naming.ALL, Naming.ALL, Naming.ALL, Naming.ALL), 0, periods, counts);
    }

    alone(mentions, spoken).forEach((at, n) -> add(at.who(), n, spoken.get(at.sentence()), counts));
    Set<Who> focus =
        namings.stream()
            .filter(Naming::focus)
            .map(naming -> new Who(naming.level(), naming.a(), naming.b(), naming.theme()))
            .collect(Collectors.toSet());
    for (Evidence one : evidence) {
      if (one.unit() == Unit.SENTENCE && spoken.containsKey(one.sentence().getAsInt())) {
        int sentence = one.sentence().getAsInt();
        for (String theme : themes(terms.of(sentence))) {
          Who pair = new Who(one.level().label(), one.a(), one.b(), theme);
          if (focus.contains(pair)) {
            add(pair, one.mentions(), spoken.get(sentence), counts);
          }
        }
      }
    }

    List<PeriodNaming> result = new ArrayList<>(counts.size());
    counts.forEach((key, count) -> result.add(key.naming(count[0], count[1])));
    return result;
  }

  /** The themes of a sentence, and that of all. */
  private static List<String> themes(SentenceTerms terms) {
    List<String> themes = new ArrayList<>(terms.themes());
    themes.add(Naming.ALL);
    return themes;
  }

  private static Map<Integer, Set<Period>> spoken(List<SpokenDate> dates) {
    Map<Integer, Set<Period>> spoken = new TreeMap<>();
    for (SpokenDate date : dates) {
      DateExpression expression = date.expression();
      if (expression.role() == Role.MENTION && SpokenDate.isReadable(expression)) {
        LocalDate earliest = expression.earliest().orElseThrow();
        LocalDate latest = expression.latest().orElseThrow();
        for (Granularity granularity : Granularity.values()) {
          LocalDate start = granularity.start(earliest);
          if (start.equals(granularity.start(latest))) {
            spoken
                .computeIfAbsent(date.sentence(), key -> new LinkedHashSet<>())
                .add(new Period(granularity, start));
          }
        }
      }
    }

    return spoken;
  }

  private Map<Place, Integer> alone(List<NamedMention> mentions, Map<Integer, Set<Period>> spoken) {
    Map<Place, Integer> counts = new HashMap<>();
    for (NamedMention mention : mentions) {
      if (spoken.containsKey(mention.sentence())) {
        for (Level level : Level.values()) {
          level
              .actor(mention, countKinds)
              .map(actor -> new Who(level.label(), actor, Naming.ALL, Naming.ALL))
              .ifPresent(who -> counts.merge(new Place(who, mention.sentence()), 1, Integer::sum));
        }
      }
    }

    return counts;
  }

  private void add(Who who, int mentions, Set<Period> periods, Map<Key, int[]> counts) {
    Collection<Granularity> wanted = granularities.apply(who.level());
    for (Period period : periods) {
      if (wanted.contains(period.granularity())) {
        int[] count = counts.computeIfAbsent(new Key(who, period), key -> new int[2]);
        count[0]++;
        count[1] += mentions;
      }
    }
  }

  private record Period(Granularity granularity, LocalDate start) {}

  private record Who(String level, String a, String b, String theme) {}

  /** An actor in a sentence. */
  private record Place(Who who, int sentence) {}

  private record Key(Who who, Period period) {

    PeriodNaming naming(int sentences, int mentions) {
      return new PeriodNaming(
          who.level(),
          who.a(),
          who.b(),
          who.theme(),
          period.granularity(),
          period.start(),
          sentences,
          mentions);
    }
  }
}
