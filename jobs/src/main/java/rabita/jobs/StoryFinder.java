package rabita.jobs;

import java.io.IOException;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.study.Stories;

/** Runs the steps of {@link StoriesJob}: each is written, so that none is done twice. */
final class StoryFinder {
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
        comparable
            ? Components.stars(writer, "", StoriesJob.links(originals, stories))
            : Optional.empty();
    return stars.isEmpty() && duplicates.isEmpty()
        ? Optional.empty()
        : writer.keepFew("story members", StoriesJob.members(duplicates, stars, originals));
  }
}
