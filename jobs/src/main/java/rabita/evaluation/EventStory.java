package rabita.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import rabita.analysis.Analyzer;
import rabita.analysis.Annotation;
import rabita.analysis.EventBlocks;
import rabita.analysis.EventFeatures;
import rabita.analysis.SourceDocument;
import rabita.study.Study;

/**
 * A document in one of its languages, as the job sees it.
 *
 * @param document name of the document, the same in every language
 * @param features those of {@link EventFeatures}
 */
record EventStory(
    String document, String language, Optional<LocalDate> day, List<String> features) {

  static EventStory of(String document, String text, Study study) {
    Annotation annotation =
        Analyzer.of(study)
            .analyze(
                new SourceDocument(
                    text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    return new EventStory(
        document, annotation.language(), annotation.publishedOn(), EventFeatures.of(annotation));
  }

  /** Whether both days are known. */
  boolean isDatedWith(EventStory other) {
    return day.isPresent() && other.day.isPresent();
  }

  /** Whether both days are known and too far from each other for one occasion. */
  boolean isFarFrom(EventStory other) {
    return isDatedWith(other)
        && Math.abs(ChronoUnit.DAYS.between(day.get(), other.day.get())) > EventBlocks.NEAR_DAYS;
  }
}
