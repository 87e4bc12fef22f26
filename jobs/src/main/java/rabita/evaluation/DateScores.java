package rabita.evaluation;

import java.util.List;

/** The scores of the spans of date expressions; one unit is a sentence. */
record DateScores(String set, String language, List<DateUnit> units) {

  Result exact() {
    return Result.ofSpans(
        Task.DATES,
        set,
        language,
        "exact",
        units.stream().map(unit -> Span.exact(unit.gold(), unit.foundSpans())).toList());
  }

  Result overlapping() {
    return Result.ofSpans(
        Task.DATES,
        set,
        language,
        "overlap",
        units.stream().map(unit -> Span.overlapping(unit.gold(), unit.foundSpans())).toList());
  }

  void note(Mistakes mistakes) {
    String name = set + " " + language;
    for (DateUnit unit : units) {
      List<Span> found = unit.foundSpans();
      unit.gold().stream()
          .filter(span -> !found.contains(span))
          .forEach(span -> note(mistakes, name, Mistakes.Sort.MISSED, unit, span));
      found.stream()
          .filter(span -> !unit.gold().contains(span))
          .forEach(span -> note(mistakes, name, Mistakes.Sort.INVENTED, unit, span));
    }
  }

  private static void note(
      Mistakes mistakes, String name, Mistakes.Sort sort, DateUnit unit, Span span) {
    mistakes.add(name, sort, unit.text(), span.begin(), span.end(), "");
  }
}
