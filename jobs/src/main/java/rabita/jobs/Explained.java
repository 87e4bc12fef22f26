package rabita.jobs;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * A cell with what stands behind it.
 *
 * @param cooccurrence its rows of that table
 * @param tieThemes its rows of that table
 * @param timeline its rows of that table
 * @param units how many sentences or documents name both
 * @param passages the first of them, as {@link Explanation#passages} gives them
 */
public record Explained(
    Cell cell,
    List<Row> cooccurrence,
    List<Row> tieThemes,
    List<Row> timeline,
    long units,
    List<Row> passages) {}
