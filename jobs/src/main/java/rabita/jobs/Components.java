package rabita.jobs;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.tables.TableChecks;

/** Runs {@link Stars} until nothing changes: each round is written, so that none is done twice. */
final class Components {
  /** Far more than any input needs: chains halve in a round, and each step is two. */
  private static final int MOST_STEPS = 50;

  private static final Column[] METRICS = {
    count(lit(1)).as(TableChecks.ROWS), expr("bit_xor(xxhash64(a, b))").as("links")
  };

  private Components() {}

  /**
   * The links, each component a star; empty where there is no link.
   *
   * @param prefix what the names of the stages begin with
   */
  static Optional<Dataset<Row>> stars(TableWriter writer, String prefix, Dataset<Row> links)
      throws IOException {
    Map<String, Object> before = writer.keep(prefix + "links", links, METRICS);
    Dataset<Row> stars = writer.kept(prefix + "links", links);
    for (int step = 1; step <= MOST_STEPS; step++) {
      if (before.get(TableChecks.ROWS).equals(0L)) {
        return Optional.empty();
      }

      String name = prefix + "stars " + step;
      Dataset<Row> next = Stars.round(Stars.round(stars));
      Map<String, Object> now = writer.keep(name, next, METRICS);
      stars = writer.kept(name, next);
      if (now.equals(before)) {
        return Optional.of(stars);
      }

      before = now;
    }

    throw new IllegalStateException(
        "The %slinks do not settle in %s steps".formatted(prefix, MOST_STEPS));
  }
}
