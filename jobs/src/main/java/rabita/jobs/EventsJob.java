package rabita.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rabita.analysis.EventBlocks;
import rabita.sql.SqlFunctions;
import rabita.study.Events;
import rabita.tables.Table;

/**
 * Input: accepted documents and their stories. Output: {@link #TABLE}.
 *
 * <p>The leads of stories are compared across languages by what needs no translation ({@link
 * rabita.analysis.EventFeatures}), weighted by rarity ({@link rabita.analysis.EventVector}). Only
 * those are compared that stand in a block together ({@link EventBlocks}). Two are linked that
 * share enough and of which neither shares more with another story of the other's language; so no
 * chain of half-alike stories grows. What is linked, directly or by way of others, is one event.
 */
public final class EventsJob {
  public static final Table TABLE =
      Table.of(
              "events",
              "A story whose occasion a story in another language tells too",
              "story_id",
              """
          event_id STRING NOT NULL COMMENT 'Stories of different languages that tell the same occasion: the smallest story_id of them',
          story_id STRING NOT NULL COMMENT 'Story, see stories; one that meets none in another language has no row',
          language STRING NOT NULL COMMENT 'Language of the story',
          day DATE COMMENT 'Day on which its lead was published; null where unknown',
          score DOUBLE NOT NULL COMMENT 'Similarity to the most similar other story of the event, 0 to 1: cosine of what they share, weighted by rarity',
          nearest STRING NOT NULL COMMENT 'story_id of that other story',
          shared STRING NOT NULL COMMENT 'What the two share, rarest first: entity:ID, person:ID, day:DATE, number:VALUE, name:WORD in Latin letters, sound:CONSONANTS of a word in any script'
          """)
          .references("event_id", "documents", "doc_id")
          .references("story_id", "documents", "doc_id")
          .references("nearest", "documents", "doc_id");

  private EventsJob() {}

  /** No event. */
  static Dataset<Row> none(SparkSession spark) {
    return spark.createDataFrame(List.of(), TABLE.schema());
  }

  /** The leads of stories with their language, day and features. */
  static Dataset<Row> features(Dataset<Row> accepted, Optional<Dataset<Row>> members) {
    Dataset<Row> leads =
        members.isEmpty()
            ? accepted
            : accepted.join(members.get().select("doc_id"), Columns.named("doc_id"), "left_anti");
    return leads
        .filter(col("n_sentences").gt(0))
        .select(
            col("doc_id").as("story_id"),
            col("language"),
            col("published_on").as("day"),
            SqlFunctions.eventFeatures().as("features"));
  }

  /**
   * The stories, each with those of its features that another language has too, rarest first, and
   * how many stories have them. What one language alone has cannot be shared and has no weight.
   */
  static Dataset<Row> vectors(Dataset<Row> features) {
    Dataset<Row> single =
        features.select(
            col("story_id"), col("language"), col("day"), explode(col("features")).as("feature"));
    Dataset<Row> frequencies =
        single
            .groupBy("feature")
            .agg(count(lit(1)).as("n"), min("language").as("first"), max("language").as("last"))
            .filter(col("first").notEqual(col("last")))
            .select("feature", "n");
    return single
        .join(frequencies, Columns.named("feature"))
        .groupBy("story_id", "language", "day")
        .agg(sort_array(collect_list(struct("n", "feature"))).as("features"))
        .withColumn("features", slice(col("features"), 1, EventBlocks.MOST_FEATURES));
  }

  /**
   * Pairs of stories that share enough to tell the same occasion, each once, {@code a} before
   * {@code b}.
   *
   * @param stories number of all stories
   */
  static Dataset<Row> pairs(Dataset<Row> vectors, long stories, Events events) {
    Dataset<Row> blocks =
        vectors
            .select(
                struct("story_id", "language", "day").as("story"),
                explode(slice(col("features"), 1, EventBlocks.FEATURES)).as("rare"))
            .filter(col("rare.n").leq(EventBlocks.MOST_OF_FEATURE))
            .select(col("story"), col("rare.feature"), explode(windows()).as("window"))
            .groupBy("feature", "window")
            .agg(collect_list("story").as("stories"))
            .filter(size(col("stories")).between(2, EventBlocks.MOST_STORIES));
    return candidates(blocks)
        .join(side(vectors, "a"), Columns.named("a"))
        .join(side(vectors, "b"), Columns.named("b"))
        .withColumn(
            "common",
            SqlFunctions.occasion(
                col("a_features"),
                col("b_features"),
                lit(stories),
                lit(events.similarity()),
                col("dated")))
        .filter(col("common").isNotNull())
        .select("a", "b", "a_language", "b_language", "common.*");
  }

  /**
   * The windows of days that a story falls in: two dated ones are near each other if and only if
   * they have one in common. All fall in the window without a day, for those that have none.
   */
  private static Column windows() {
    Column never = lit(null).cast("date");
    Column[] days =
        IntStream.rangeClosed(-1, EventBlocks.NEAR_DAYS)
            .mapToObj(later -> later < 0 ? never : date_add(col("story.day"), later))
            .toArray(Column[]::new);
    return when(col("story.day").isNull(), array(never)).otherwise(array(days));
  }

  private static Dataset<Row> candidates(Dataset<Row> blocks) {
    Column undated = col("a.day").isNull().or(col("b.day").isNull());
    return blocks
        .select(col("window"), col("stories"), explode(col("stories")).as("a"))
        .select(col("window"), col("a"), explode(col("stories")).as("b"))
        .filter(col("a.story_id").lt(col("b.story_id")))
        .filter(col("a.language").notEqual(col("b.language")))
        .filter(col("window").isNotNull().or(undated))
        .select(
            col("a.story_id").as("a"),
            col("b.story_id").as("b"),
            col("window").isNotNull().as("dated"))
        .distinct();
  }

  private static Dataset<Row> side(Dataset<Row> vectors, String side) {
    return vectors.select(
        col("story_id").as(side),
        col("language").as(side + "_language"),
        col("features").as(side + "_features"));
  }

  /**
   * Pairs of which each is the other's most similar story in its language, from both sides: {@code
   * story_id}, {@code nearest}, {@code distance} (the similarity, negative), {@code shared}.
   */
  static Dataset<Row> best(Dataset<Row> pairs) {
    Dataset<Row> nearest =
        pairs
            .select(explode(array(direction("a", "b"), direction("b", "a"))).as("direction"))
            .select("direction.*")
            .groupBy("story_id", "language")
            .agg(min(struct("distance", "nearest", "shared")).as("best"))
            .select("story_id", "best.*");
    return nearest.join(
        nearest.select(col("nearest").as("story_id"), col("story_id").as("nearest")),
        Columns.named("story_id", "nearest"));
  }

  private static Column direction(String from, String to) {
    return struct(
        col(from).as("story_id"),
        col(to).as("nearest"),
        col(to + "_language").as("language"),
        col("similarity").multiply(-1).as("distance"),
        col("shared"));
  }

  /** The pairs of {@link #best}, each once, as {@link Stars} takes them. */
  static Dataset<Row> links(Dataset<Row> best) {
    return best.select(
            greatest(col("story_id"), col("nearest")).as("a"),
            least(col("story_id"), col("nearest")).as("b"))
        .distinct();
  }

  /**
   * The stories in their events.
   *
   * @param best rows of {@link #best}
   * @param stars stories and the smallest of their event
   * @param vectors language and day of each story
   */
  public static Dataset<Row> rows(Dataset<Row> best, Dataset<Row> stars, Dataset<Row> vectors) {
    return best.groupBy("story_id")
        .agg(min(struct("distance", "nearest", "shared")).as("best"))
        .select("story_id", "best.*")
        .withColumn("score", col("distance").multiply(-1))
        .join(
            stars.select(col("a").as("story_id"), col("b").as("event_id")),
            Columns.named("story_id"),
            "left")
        .withColumn("event_id", coalesce(col("event_id"), col("story_id")))
        .join(vectors.select("story_id", "language", "day"), Columns.named("story_id"));
  }
}
