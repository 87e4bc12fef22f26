package rabita.annotators;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a name that a model finds is a name of. */
public enum NameKind {
  PERSON("PER", "PERSON", "NEP"),
  PLACE("LOC", "LOCATION", "GPE", "NEL"),
  ORGANIZATION("ORG", "ORGANIZATION", "NEO");

  private final List<String> labels;

  NameKind(String... labels) {
    this.labels = List.of(labels);
  }

  /** The value written to tables, such as {@code person}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The label of the models that are trained here, such as {@code PER}. */
  String tag() {
    return labels.get(0);
  }

  /**
   * The kind of a label in labelled data and models; empty for another, such as a time.
   *
   * @param label without the {@code B-} or {@code I-} before it
   */
  static Optional<NameKind> find(String label) {
    return Arrays.stream(values()).filter(kind -> kind.labels.contains(label)).findFirst();
  }
}
