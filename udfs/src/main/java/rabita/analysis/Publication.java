package rabita.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rabita.dates.DateExpression;
import rabita.dates.DateFinder;
import rabita.dates.PublicationDay;
import rabita.dates.Recognition;

/**
 * When a document was published: declared in the input, else in its address, else in its text;
 * never a guess.
 *
 * @param found the day and where it was found
 * @param unreadable whether the input declares a time that cannot be read
 */
record Publication(Optional<PublicationDay> found, boolean unreadable) {
  private static final String NONE = "none";

  static Publication of(
      SourceDocument source, List<DateFinder> finders, Optional<Recognition> dates) {
    Optional<String> declared = source.published().filter(given -> !given.isBlank());
    Optional<PublicationDay> read =
        declared.flatMap(given -> PublicationDay.declared(given, finders));
    Optional<PublicationDay> found =
        read.or(() -> source.url().flatMap(PublicationDay::fromAddress))
            .or(() -> dates.flatMap(Recognition::publicationDay));
    return new Publication(found, declared.isPresent() && read.isEmpty());
  }

  Optional<LocalDate> day() {
    return found.map(PublicationDay::day);
  }

  Optional<Instant> instant() {
    return found.flatMap(PublicationDay::instant);
  }

  String basis() {
    return found.map(day -> day.basis().name().toLowerCase(Locale.ROOT)).orElse(NONE);
  }

  /** The date expressions of the text, relative ones resolved against the day if there is one. */
  List<DateExpression> expressions(Optional<Recognition> dates) {
    return dates
        .map(
            recognition ->
                found.map(recognition::resolve).orElseGet(() -> recognition.resolve(day())))
        .orElse(List.of());
  }
}
