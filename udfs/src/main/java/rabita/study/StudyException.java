package rabita.study;

import java.util.List;

/** A study that cannot be used; the user can mend it. */
public final class StudyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  StudyException(List<String> problems) {
    super("Cannot use the study: " + String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Each problem with its file and line. */
  public List<String> problems() {
    return problems;
  }
}
