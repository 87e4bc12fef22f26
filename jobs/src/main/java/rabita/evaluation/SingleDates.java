package rabita.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rabita.dates.DateExpression;
import rabita.dates.DateFinder;
import rabita.text.FoldedText;

/** Cases of one expression with its day, as dateparser and duckling are tested with. */
final class SingleDates implements Evaluation {

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    Map<String, List<DateCase>> sets = new LinkedHashMap<>();
    Stream.concat(
            DucklingCases.read(gold, setting.names()).stream(),
            DateparserCases.read(gold, setting.names()).stream())
        .forEach(
            one ->
                sets.computeIfAbsent(one.set() + " " + one.language(), key -> new ArrayList<>())
                    .add(one));
    List<Result> results = new ArrayList<>();
    sets.forEach((set, cases) -> results.add(result(set, cases, setting)));
    return results;
  }

  private static Result result(String set, List<DateCase> cases, Setting setting) {
    Tally tally = new Tally();
    for (DateCase one : cases) {
      List<DateExpression> found =
          DateFinder.forLanguage(one.language())
              .find(FoldedText.of(one.text()), Optional.of(one.reference()));
      boolean right = !found.isEmpty() && one.isRight(found.get(0));
      tally.add(!found.isEmpty(), right);
      if (!right) {
        setting
            .mistakes()
            .add(
                set,
                found.isEmpty() ? Mistakes.Sort.MISSED : Mistakes.Sort.WRONG_VALUE,
                one.text(),
                "%s | %s want %s %s got %s"
                    .formatted(
                        one.text(),
                        one.reference(),
                        one.grain(),
                        one.day(),
                        found.isEmpty() ? "nothing" : DateUnit.days(found.get(0))));
      }
    }

    return tally.result(Task.DATES, cases.get(0).set(), cases.get(0).language(), "values right");
  }

  /**
   * A case.
   *
   * @param day the first day of what is meant
   * @param grain how much of it counts
   */
  record DateCase(
      String set, String language, String text, LocalDate reference, LocalDate day, Grain grain) {

    /** True where the first day agrees at the grain, within one day for an Islamic date. */
    boolean isRight(DateExpression found) {
      return found.earliest().isPresent()
          && found.latest().isPresent()
          && (grain.agree(found.earliest().get(), day)
              || grain == Grain.DAY
                  && found.calendar() == rabita.dates.Calendar.ISLAMIC
                  && !day.isBefore(found.earliest().get())
                  && !day.isAfter(found.latest().get()));
    }
  }

  /** How exactly a day must agree. */
  enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    boolean agree(LocalDate a, LocalDate b) {
      return switch (this) {
        case DAY, WEEK -> a.equals(b);
        case MONTH, QUARTER -> a.getYear() == b.getYear() && a.getMonth() == b.getMonth();
        case YEAR -> a.getYear() == b.getYear();
      };
    }
  }
}
