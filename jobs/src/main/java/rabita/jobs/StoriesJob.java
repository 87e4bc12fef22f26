package rabita.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rabita.sql.SqlFunctions;
import rabita.study.Stories;
import rabita.tables.Table;

/**
 * Input: accepted documents. Output: {@link #TABLE}.
 *
 * <p>Documents with the same normalised text are one before anything else is looked at. Of the rest
 * those of one language are linked that share a band of their signatures ({@link
 * rabita.text.MinHash}) and then, by the whole signatures, enough of their word shingles (Broder
 * 1997); what is linked, directly or by way of others, is one story. Time grows with the number of
 * documents, however many share a band: each is linked only to the first with that band and to the
 * one before it.
 *
 * <p>The least similarity, on COUNTER ({@code evaluate --task stories}: Urdu, 73 pairs wholly
 * derived that must meet, 97 not derived that must not) with shingles of 3 words:
 *
 * <pre>
 * similarity   precision   recall
 * 0.05          81.6        84.9
 * 0.15          93.9        63.0
 * 0.30          97.1        46.6
 * 0.35         100.0        43.8
 * 0.50         100.0        26.0   chosen
 * 0.70         100.0         9.6
 * </pre>
 *
 * <p>Chosen for precision: what is merged wrongly is lost to every count by story, and links make
 * chains; what is not merged still stands in the counts by article. COUNTER alone would allow 0.35,
 * but none of its pairs is of one outlet: of 16,837 English texts of one, 571 were then merged, and
 * most of those read by eye were different news with the same paragraphs of background. Regular
 * reports from one template (prices, an exchange's index) still meet at 0.5; a study of such a
 * source should set 0.75.
 */
public final class StoriesJob {
  public static final Table TABLE =
      Table.of(
              "stories",
              "A document in its story",
              "doc_id",
              """
          story_id STRING NOT NULL COMMENT 'Set of near-duplicates in one language and copies: doc_id of its lead, the first published, of one day the smallest doc_id; a document without near-duplicates is its own',
          doc_id STRING NOT NULL COMMENT 'Document',
          is_lead BOOLEAN NOT NULL COMMENT 'The one document of the story that counts under basis story',
          similarity DOUBLE NOT NULL COMMENT 'Estimated share of common word shingles with the lead (Jaccard; Broder 1997): 1 for the lead and its copies, under the threshold of the study where others link the two',
          n_documents BIGINT NOT NULL COMMENT 'Documents of the story'
          """)
          .references("doc_id", "documents", "doc_id")
          .references("story_id", "documents", "doc_id")
          .unit("share", "similarity")
          .unit("document", "n_documents");

  private StoriesJob() {}

  /** The documents that are compared: one of each text, with id, order, language and signature. */
  static Dataset<Row> originals(Dataset<Row> accepted, Optional<Dataset<Row>> duplicates) {
    Dataset<Row> signed =
        accepted
            .filter(col("signature").isNotNull())
            .select(col("doc_id"), node().as("node"), col("language"), col("signature"));
    return duplicates.isEmpty()
        ? signed
        : signed.join(duplicates.get().select("doc_id"), Columns.named("doc_id"), "left_anti");
  }

  /** The place of a document among others: by day of publication, then by id. */
  private static Column node() {
    return struct(
        coalesce(col("published_on"), lit("9999-12-31").cast("date")).as("day"),
        col("doc_id").as("id"));
  }

  /** Pairs that are alike, {@code a} after {@code b}. */
  static Dataset<Row> links(Dataset<Row> originals, Stories stories) {
    WindowSpec bucket = Window.partitionBy("bucket").orderBy("node");
    Dataset<Row> candidates =
        originals
            .select(
                col("node"),
                col("language"),
                explode(SqlFunctions.bands(col("signature"))).as("band"))
            .select(col("node"), xxhash64(col("language"), col("band")).as("bucket"))
            .select(
                col("node").as("a"),
                first("node").over(bucket).as("first"),
                lag("node", 1).over(bucket).as("previous"))
            .filter(col("previous").isNotNull())
            .select(col("a"), explode(array(col("first"), col("previous"))).as("b"))
            .distinct();
    return compared(candidates, originals)
        .filter(col("similarity").geq(stories.similarity()))
        .select("a", "b");
  }

  /** The pairs of one language with the similarity of their signatures. */
  private static Dataset<Row> compared(Dataset<Row> pairs, Dataset<Row> originals) {
    return pairs
        .join(side(originals, "a"), Columns.named("a"))
        .join(side(originals, "b"), Columns.named("b"))
        .filter(col("a_language").equalTo(col("b_language")))
        .select(
            col("a"),
            col("b"),
            SqlFunctions.similarity(col("a_signature"), col("b_signature")).as("similarity"));
  }

  private static Dataset<Row> side(Dataset<Row> originals, String side) {
    return originals.select(
        col("node").as(side),
        col("language").as(side + "_language"),
        col("signature").as(side + "_signature"));
  }

  /**
   * The documents that are not the lead of their story, with its id and their similarity.
   *
   * @param duplicates copies and the first of them
   * @param stars originals and the smallest of their component
   */
  static Dataset<Row> members(
      Optional<Dataset<Row>> duplicates, Optional<Dataset<Row>> stars, Dataset<Row> originals) {
    Optional<Dataset<Row>> near =
        stars.map(
            links ->
                compared(links, originals)
                    .select(
                        col("a.id").as("doc_id"), col("b.id").as("story_id"), col("similarity")));
    return near.isEmpty()
        ? copies(duplicates.orElseThrow())
        : duplicates
            .map(copies -> near.get().unionByName(copiesOf(copies, near.get())))
            .orElse(near.get());
  }

  private static Dataset<Row> copies(Dataset<Row> duplicates) {
    return duplicates.select(
        col("doc_id"), col("duplicate_of").as("story_id"), lit(1.0).as("similarity"));
  }

  private static Dataset<Row> copiesOf(Dataset<Row> duplicates, Dataset<Row> near) {
    return duplicates
        .join(
            near.withColumnRenamed("doc_id", "original"),
            col("duplicate_of").equalTo(col("original")),
            "left")
        .select(
            col("doc_id"),
            coalesce(col("story_id"), col("duplicate_of")).as("story_id"),
            coalesce(col("similarity"), lit(1.0)).as("similarity"));
  }

  /**
   * The documents in their stories.
   *
   * @param accepted doc_id
   * @param members rows of {@link #members}, if there is any
   */
  public static Dataset<Row> rows(Dataset<Row> accepted, Optional<Dataset<Row>> members) {
    Dataset<Row> documents = accepted.select("doc_id");
    if (members.isEmpty()) {
      return documents
          .withColumn("story_id", col("doc_id"))
          .withColumn("is_lead", lit(true))
          .withColumn("similarity", lit(1.0))
          .withColumn("n_documents", lit(1L));
    }

    Dataset<Row> sizes =
        members.get().groupBy("story_id").agg(count(lit(1)).plus(1).as("n_documents"));
    return documents
        .join(members.get(), Columns.named("doc_id"), "left")
        .withColumn("is_lead", col("story_id").isNull())
        .withColumn("story_id", coalesce(col("story_id"), col("doc_id")))
        .withColumn("similarity", coalesce(col("similarity"), lit(1.0)))
        .join(sizes, Columns.named("story_id"), "left")
        .withColumn("n_documents", coalesce(col("n_documents"), lit(1L)));
  }

  /** Rows with a doc_id, each with the story of its document. */
  static Dataset<Row> withStory(Dataset<Row> rows, Optional<Dataset<Row>> members) {
    return members.isEmpty()
        ? rows.withColumn("story_id", col("doc_id"))
        : rows.join(members.get().select("doc_id", "story_id"), Columns.named("doc_id"), "left")
            .withColumn("story_id", coalesce(col("story_id"), col("doc_id")));
  }
}
