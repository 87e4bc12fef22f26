package rabita.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of an earlier run, in per cent, in a file: set, language, figure, value, direction.
 */
record Baseline(Map<String, Value> values) {
  private static final String HEADER = "set\tlanguage\tfigure\tvalue\tbetter";
  private static final double ALLOWED = 0.5;

  /** A figure in per cent. */
  record Value(double percent, boolean betterLow) {
    /** By how many points it is worse than an earlier one. */
    double worseThan(Value earlier) {
      return betterLow ? percent - earlier.percent : earlier.percent - percent;
    }
  }

  static Baseline of(List<Result> results) {
    Map<String, Value> values = new TreeMap<>();
    for (Result result : results) {
      for (Figure figure : result.figures()) {
        String name = result.measure() + " " + figure.name();
        values.put(
            String.join("\t", result.set(), result.language(), name),
            new Value(Math.round(figure.value() * 10_000) / 100.0, figure.isBetterLow()));
      }
    }

    return new Baseline(values);
  }

  static Baseline read(Path file) throws IOException {
    Map<String, Value> values = new TreeMap<>();
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] cells = line.split("\t");
      values.put(
          String.join("\t", cells[0], cells[1], cells[2]),
          new Value(Double.parseDouble(cells[3]), cells[4].equals("low")));
    }

    return new Baseline(values);
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    values.forEach(
        (key, value) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%s\t%.2f\t%s",
                    key,
                    value.percent(),
                    value.betterLow() ? "low" : "high")));
    Files.write(file, lines);
  }

  /** What is missing now, or worse by more than half a point. */
  List<String> fallen(Baseline now) {
    List<String> fallen = new ArrayList<>();
    values.forEach(
        (key, earlier) -> {
          Value value = now.values.get(key);
          if (value == null) {
            fallen.add(key + ": was " + earlier.percent() + ", is not measured");
          } else if (value.worseThan(earlier) > ALLOWED) {
            fallen.add(key + ": was " + earlier.percent() + ", is " + value.percent());
          }
        });
    return fallen;
  }
}
