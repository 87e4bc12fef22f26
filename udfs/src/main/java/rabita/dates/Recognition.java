package rabita.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rabita.text.FoldedText;

/**
 * The expressions of a text, found but not yet set on the time line: reading is done once,
 * resolving as often as the publication day is known better.
 */
public final class Recognition {
  /** An expression found; folded and raw offsets. */
  record Found(int begin, int end, int rawBegin, int rawEnd, Meaning meaning) {}

  private final FoldedText text;
  private final DateLanguage language;
  private final List<Found> found;

  Recognition(FoldedText text, DateLanguage language, List<Found> found) {
    this.text = text;
    this.language = language;
    this.found = List.copyOf(found);
  }

  /**
   * The expressions with their days.
   *
   * @param published the publication day, which relative expressions are resolved against; without
   *     it they stay unresolved
   * @return sorted, disjoint
   */
  public List<DateExpression> resolve(Optional<LocalDate> published) {
    List<DateExpression> resolved = new ArrayList<>(found.size());
    for (Found one : found) {
      Value value = value(one.meaning(), published);
      resolved.add(
          new DateExpression(
              one.rawBegin(),
              one.rawEnd(),
              value.calendar(),
              value.granularity(),
              value.timex(),
              value.edtf(),
              value.earliest(),
              value.latest(),
              value.relative(),
              value.relative() ? published : Optional.empty(),
              Role.MENTION));
    }

    return List.copyOf(resolved);
  }

  /**
   * The expressions with their days, those that state the publication day marked as such.
   *
   * @param published the publication day, however it is known
   * @return sorted, disjoint
   */
  public List<DateExpression> resolve(PublicationDay published) {
    return resolve(Optional.of(published.day())).stream()
        .map(
            one ->
                published.stated().contains(new PublicationDay.Stated(one.begin(), one.end()))
                    ? one.as(Role.PUBLICATION)
                    : one)
        .toList();
  }

  /** The publication day that the text itself states. */
  public Optional<PublicationDay> publicationDay() {
    return new StatedDay(text, language.labels()).find(found);
  }

  static Value value(Meaning meaning, Optional<LocalDate> published) {
    try {
      return meaning.resolve(published);
    } catch (DateTimeException | ArithmeticException beyondTheCalendar) {
      return meaning.resolve(Optional.empty());
    }
  }
}
