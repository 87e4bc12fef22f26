package rabita.terms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a term of a sentence may say of the events in it. */
public enum Cue {
  /** Something does not happen: "not", "denied". */
  NEGATED,
  /** It is to come: "will", "plans to". */
  PLANNED,
  /** Somebody says so: "said", "according to". */
  QUOTED;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The value written to data files, such as {@code planned}. */
  public String label() {
    return label;
  }

  /** The kind of a label; empty for an unknown one. */
  public static Optional<Cue> find(String label) {
    return Arrays.stream(values()).filter(cue -> cue.label().equals(label)).findFirst();
  }
}
