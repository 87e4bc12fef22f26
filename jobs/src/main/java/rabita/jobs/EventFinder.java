package rabita.jobs;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.study.Events;
import rabita.tables.TableChecks;

/** Runs the steps of {@link EventsJob}: each is written, so that none is done twice. */
final class EventFinder {
  private final TableWriter writer;
  private final Events events;

  EventFinder(TableWriter writer, Events events) {
    this.writer = writer;
    this.events = events;
  }

  /**
   * The rows of {@link EventsJob#TABLE}.
   *
   * @param features rows of {@link EventsJob#features}
   */
  Dataset<Row> rows(Dataset<Row> features) throws IOException {
    long stories = keep("event features", features);
    Dataset<Row> weighed = EventsJob.vectors(writer.kept("event features", features));
    keep("event vectors", weighed);
    Dataset<Row> vectors = writer.kept("event vectors", weighed);
    Dataset<Row> alike = EventsJob.pairs(vectors, stories, events);
    keep("event pairs", alike);
    Dataset<Row> best = EventsJob.best(writer.kept("event pairs", alike));
    return Components.stars(writer, "event ", EventsJob.links(best))
        .map(stars -> EventsJob.rows(best, stars, vectors))
        .orElseGet(() -> EventsJob.none(features.sparkSession()));
  }

  private long keep(String name, Dataset<Row> rows) throws IOException {
    return (Long) writer.keep(name, rows, count(lit(1)).as(TableChecks.ROWS)).get(TableChecks.ROWS);
  }
}
