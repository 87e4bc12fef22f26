package rabita.sources;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a file holds documents; told by the end of its name. */
public enum Format {
  /** One document a file. */
  TEXT(List.of(".txt", ".text")),
  /** One JSON object a line. */
  JSONL(List.of(".jsonl", ".ndjson", ".json")),
  /** Comma separated, with a header line (RFC 4180). */
  CSV(List.of(".csv")),
  PARQUET(List.of(".parquet", ".parq"));

  private final List<String> endings;

  Format(List<String> endings) {
    this.endings = endings;
  }

  /** The name on the command line, such as {@code jsonl}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a file name without its compression's ending; empty for an unknown one. */
  static Optional<Format> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings.stream().anyMatch(lower::endsWith))
        .findFirst();
  }

  /** The format of a label on the command line; empty for an unknown one. */
  public static Optional<Format> find(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }
}
