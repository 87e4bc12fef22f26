package rabita.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What can be measured. */
public enum Task {
  TOKENS(TokensEvaluation::new),
  SENTENCES(SentencesEvaluation::new),
  LANGUAGE(LanguageEvaluation::new),
  MENTIONS(MentionsEvaluation::new),
  DATES(DatesEvaluation::new),
  CALENDARS(CalendarsEvaluation::new),
  PARALLEL(ParallelEvaluation::new),
  PUBLISHED(PublishedEvaluation::new),
  STORIES(StoriesEvaluation::new),
  EVENTS(EventsEvaluation::new);

  private final Supplier<Evaluation> evaluation;

  Task(Supplier<Evaluation> evaluation) {
    this.evaluation = evaluation;
  }

  Evaluation evaluation() {
    return evaluation.get();
  }

  /** The value on the command line, such as {@code mentions}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The task of a label; empty for an unknown one. */
  public static Optional<Task> find(String label) {
    return Arrays.stream(values()).filter(task -> task.label().equals(label)).findFirst();
  }
}
