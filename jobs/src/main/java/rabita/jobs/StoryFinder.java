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
import rabita.study.Stories;
import rabita.tables.TableChecks;

/** Runs the steps of {@link StoriesJob}: each is written, so that none is done twice. */
final class StoryFinder {
  /** Far more than any input needs: chains halve in a round, and each step is two. */
  private static final int MOST_STEPS = 50;

  private static final Column[] METRICS = {
    count(lit(1)).as(TableChecks.ROWS), expr("bit_xor(xxhash64(a, b))").as("links")
  };

  private final TableWriter writer;
  private final Stories stories;

  StoryFinder(TableWriter writer, Stories stories) {
    this.writer = writer;
    this.stories = stories;
  }

  /**
   * The documents that are not the lead of their story; empty where there is none.
   *
   * @param comparable whether any language has two documents
   */
  Optional<Dataset<Row>> members(
      Dataset<Row> accepted, Optional<Dataset<Row>> duplicates, boolean comparable)
      throws IOException {
    Dataset<Row> originals = StoriesJob.originals(accepted, duplicates);
    Optional<Dataset<Row>> stars =
        comparable ? stars(StoriesJob.links(originals, stories)) : Optional.empty();
    return stars.isEmpty() && duplicates.isEmpty()
        ? Optional.empty()
        : writer.keepFew("story members", StoriesJob.members(duplicates, stars, originals));
  }

  /** The links, each component a star; empty where there is no link. */
  private Optional<Dataset<Row>> stars(Dataset<Row> links) throws IOException {
    Map<String, Object> before = writer.keep("links", links, METRICS);
    Dataset<Row> stars = writer.kept("links", links);
    for (int step = 1; step <= MOST_STEPS; step++) {
      if (before.get(TableChecks.ROWS).equals(0L)) {
        return Optional.empty();
      }

      String name = "stars " + step;
      Dataset<Row> next = Stars.round(Stars.round(stars));
      Map<String, Object> now = writer.keep(name, next, METRICS);
      stars = writer.kept(name, next);
      if (now.equals(before)) {
        return Optional.of(stars);
      }

      before = now;
    }

    throw new IllegalStateException("Stories do not settle in %s steps".formatted(MOST_STEPS));
  }
}
