package rabita.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rabita.dates.DateExpression;
import rabita.dates.DateFinder;
import rabita.text.FoldedText;

/**
 * Date expressions in news, as {@code dates/news/GUIDE.md} labels them. Days are right when the
 * first and the last day agree, within two days each for the Islamic calendar; where a label has
 * several found expressions on it, the one with the same span is looked at, else the first.
 */
final class NewsDates implements Evaluation {
  private static final String SET = "dates news";
  private static final int ISLAMIC_DAYS = 2;

  @Override
  public List<Result> evaluate(GoldFolder gold, Setting setting) {
    List<Result> results = new ArrayList<>();
    for (LabelledSentence.Set set : LabelledSentence.sets(gold, "start", "end", "calendar")) {
      DateFinder finder = DateFinder.forLanguage(set.language());
      List<DateUnit> units = new ArrayList<>();
      Tally days = new Tally();
      Tally calendars = new Tally();
      for (LabelledSentence sentence : set.sentences()) {
        DateUnit unit = unit(sentence, finder);
        units.add(unit);
        values(sentence, unit, days, calendars, setting.mistakes(), SET + " " + set.language());
      }

      List<String> texts = set.sentences().stream().map(LabelledSentence::text).toList();
      Speed speed =
          Speed.megabytes(texts, text -> finder.find(FoldedText.of(text), Optional.empty()));
      DateScores scores = new DateScores(SET, set.language(), units);
      results.add(scores.exact().timed(speed));
      results.add(scores.overlapping());
      results.add(days.result(Task.DATES, SET, set.language(), "days right of all"));
      results.add(calendars.result(Task.DATES, SET, set.language(), "calendar right"));
      scores.note(setting.mistakes());
    }

    return results;
  }

  private static DateUnit unit(LabelledSentence sentence, DateFinder finder) {
    LocalDate published = LocalDate.parse(sentence.fields().get("published").strip());
    return new DateUnit(
        sentence.text(),
        sentence.labels().stream().map(row -> new Span(row.begin(), row.end(), "")).toList(),
        finder.find(FoldedText.of(sentence.text()), Optional.of(published)));
  }

  private static void values(
      LabelledSentence sentence,
      DateUnit unit,
      Tally days,
      Tally calendars,
      Mistakes mistakes,
      String set) {
    for (LabelledSentence.Label label : sentence.labels()) {
      Map<String, String> cells = label.cells();
      Optional<DateExpression> hit = unit.at(label.begin(), label.end());
      calendars.add(
          hit.isPresent(),
          hit.filter(one -> calendar(one).equals(cells.get("calendar").strip())).isPresent());
      if (!cells.get("start").isBlank()) {
        boolean right = hit.filter(one -> hasDays(one, cells)).isPresent();
        days.add(hit.isPresent(), right);
        if (!right && hit.isPresent()) {
          String detail =
              "want %s..%s got %s"
                  .formatted(cells.get("start"), cells.get("end"), DateUnit.days(hit.get()));
          mistakes.add(
              set, Mistakes.Sort.WRONG_VALUE, unit.text(), label.begin(), label.end(), detail);
        }
      }
    }
  }

  private static String calendar(DateExpression expression) {
    return expression.calendar().name().toLowerCase(Locale.ROOT);
  }

  private static boolean hasDays(DateExpression expression, Map<String, String> cells) {
    int most = cells.get("calendar").strip().equals("islamic") ? ISLAMIC_DAYS : 0;
    return isNear(expression.earliest(), cells.get("start"), most)
        && isNear(expression.latest(), cells.get("end"), most);
  }

  private static boolean isNear(Optional<LocalDate> day, String wanted, int most) {
    long epochDay = LocalDate.parse(wanted.strip()).toEpochDay();
    return day.isPresent() && Math.abs(day.get().toEpochDay() - epochDay) <= most;
  }
}
