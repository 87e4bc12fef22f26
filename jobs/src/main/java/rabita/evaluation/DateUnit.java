package rabita.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rabita.dates.DateExpression;

/** A text with the spans labelled in it and the expressions found. */
record DateUnit(String text, List<Span> gold, List<DateExpression> found) {

  List<Span> foundSpans() {
    return found.stream().map(one -> new Span(one.begin(), one.end(), "")).toList();
  }

  /** The expression with this very span, else the first that shares a character with it. */
  Optional<DateExpression> at(int begin, int end) {
    return found.stream()
        .filter(one -> one.begin() == begin && one.end() == end)
        .findFirst()
        .or(() -> found.stream().filter(one -> one.begin() < end && begin < one.end()).findFirst());
  }

  /** The days of an expression for people. */
  static String days(DateExpression expression) {
    return day(expression.earliest()) + ".." + day(expression.latest());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
