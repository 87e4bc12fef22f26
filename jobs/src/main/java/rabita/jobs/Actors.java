package rabita.jobs;

import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.analysis.Level;
import rabita.entities.EntityType;
import rabita.sources.UserException;

/** The actors that a run looked for, by the rows of {@link EntitiesJob}. */
public final class Actors {
  private static final int SUGGESTED = 3;

  private final Map<String, String> types = new TreeMap<>();

  /** Reads them into memory: they are as many as the study and the language data name. */
  public Actors(Dataset<Row> entities) {
    for (Row row : entities.select(col("entity_id"), col("type")).collectAsList()) {
      types.put(row.getString(0), row.getString(1));
    }
  }

  /**
   * The level at which two actors are counted together: states as states, else each for itself.
   *
   * @throws UserException for an actor that the run did not look for
   */
  public Level level(String a, String b) {
    boolean states = state(a) & state(b);
    if (a.equals(b)) {
      throw new UserException(
          "Cannot explain %s with itself: name two different actors.".formatted(a));
    }

    return states ? Level.COUNTRY : Level.ENTITY;
  }

  private boolean state(String id) {
    String type = types.get(id);
    if (type == null) {
      throw new UserException(
          "Cannot find the actor %s: %s. The table entities lists all."
              .formatted(id, suggestion(id)));
    }

    return type.equals(EntityType.COUNTRY.label());
  }

  private String suggestion(String id) {
    List<String> nearest = nearest(id);
    return nearest.isEmpty()
        ? "no id begins like it"
        : "did you mean " + nearest.stream().collect(Collectors.joining(" or "));
  }

  /** The ids with the longest beginning in common, upper and lower case alike; none without. */
  private List<String> nearest(String id) {
    int longest = types.keySet().stream().mapToInt(known -> common(known, id)).max().orElse(0);
    return longest == 0
        ? List.of()
        : types.keySet().stream()
            .filter(known -> common(known, id) == longest)
            .sorted(Comparator.comparingInt(String::length).thenComparing(known -> known))
            .limit(SUGGESTED)
            .toList();
  }

  private static int common(String known, String given) {
    String a = known.toLowerCase(Locale.ROOT);
    String b = given.toLowerCase(Locale.ROOT);
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }

    return length;
  }
}
