package rabita.evaluation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import rabita.evaluation.MentionsEvaluation.Unit;

/** The scores of mentions in the sentences of one language. */
record MentionScores(String set, String language, List<Unit> units) {

  /** Begin, end, kind and state agree. */
  Result exact() {
    return result(
        "exact", units.stream().map(unit -> Span.exact(unit.gold(), unit.found())).toList());
  }

  /** A character is shared and the state agrees. */
  Result overlapping() {
    return result(
        "overlap",
        units.stream()
            .map(unit -> Span.overlapping(byState(unit.gold()), byState(unit.found())))
            .toList());
  }

  /** The states named in each sentence, each counted once. */
  Result states() {
    return result("states", units.stream().map(unit -> states(unit, state -> true)).toList());
  }

  /** The same for the states of a study's focus. */
  Result states(List<String> focus) {
    return result(
        "focus states", units.stream().map(unit -> states(unit, focus::contains)).toList());
  }

  /** The share of traps on which the program puts a state. */
  Result traps() {
    long traps = units.stream().mapToLong(unit -> unit.traps().size()).sum();
    long fallen =
        units.stream()
            .mapToLong(unit -> unit.traps().stream().filter(trap -> falls(unit, trap)).count())
            .sum();
    return Result.ofMistakes(Task.MENTIONS, set, language, "traps fallen into", traps, fallen);
  }

  /** Notes mistakes: a wrong value is a label whose very span is found with another kind, state. */
  void note(Mistakes mistakes) {
    String name = set + " " + language;
    for (Unit unit : units) {
      for (Span gold : unit.gold()) {
        if (!unit.found().contains(gold)) {
          Mistakes.Sort sort =
              unit.found().stream().anyMatch(found -> sameSpan(found, gold))
                  ? Mistakes.Sort.WRONG_VALUE
                  : Mistakes.Sort.MISSED;
          mistakes.add(name, sort, unit.text(), gold.begin(), gold.end(), gold.label());
        }
      }

      for (Span found : unit.found()) {
        if (unit.gold().stream().noneMatch(gold -> sameSpan(found, gold))) {
          mistakes.add(
              name, Mistakes.Sort.INVENTED, unit.text(), found.begin(), found.end(), found.label());
        }
      }
    }
  }

  private Result result(String measure, List<Counts> counts) {
    return Result.ofSpans(Task.MENTIONS, set, language, measure, counts);
  }

  private static boolean falls(Unit unit, Span trap) {
    return unit.found().stream().anyMatch(found -> found.overlaps(trap));
  }

  private static boolean sameSpan(Span a, Span b) {
    return a.begin() == b.begin() && a.end() == b.end();
  }

  private static List<Span> byState(List<Span> spans) {
    return spans.stream().map(span -> new Span(span.begin(), span.end(), state(span))).toList();
  }

  private static Counts states(Unit unit, Predicate<String> counted) {
    Set<String> gold = states(unit.gold(), counted);
    Set<String> found = states(unit.found(), counted);
    int right = (int) gold.stream().filter(found::contains).count();
    return Counts.exact(gold.size(), found.size(), right);
  }

  private static Set<String> states(List<Span> spans, Predicate<String> counted) {
    Set<String> states = new TreeSet<>();
    spans.stream().map(MentionScores::state).filter(counted).forEach(states::add);
    states.remove("");
    return states;
  }

  private static String state(Span span) {
    return span.label().substring(span.label().indexOf(' ') + 1);
  }
}
