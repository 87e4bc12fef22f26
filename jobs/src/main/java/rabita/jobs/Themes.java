package rabita.jobs;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.sources.UserException;

/**
 * The themes of a run.
 *
 * @param ids their ids, in order
 */
public record Themes(List<String> ids) {

  /**
   * The themes of a table.
   *
   * @param themes rows of {@link ThemesJob}
   */
  public static Themes of(Dataset<Row> themes) {
    return new Themes(
        themes.select("theme").collectAsList().stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList());
  }

  /**
   * A theme that the run looked for, or {@code *}.
   *
   * @throws UserException for another
   */
  public String known(String theme) {
    if (!theme.equals(Strata.ALL) && !ids.contains(theme)) {
      throw new UserException(
          ids.isEmpty()
              ? "Cannot find the theme %s: the study of this run has none.".formatted(theme)
              : "Cannot find the theme %s: known are %s.".formatted(theme, String.join(", ", ids)));
    }

    return theme;
  }
}
