package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import rabita.analysis.Level;
import rabita.analysis.Naming;
import rabita.sql.SqlFunctions;
import rabita.study.Study;
import rabita.tables.Table;

/**
 * The words that topics are made of. {@link TopicFinder} makes {@link #TABLE} and {@link
 * DocumentTopicsJob#TABLE} of them.
 *
 * <p>Latent Dirichlet allocation (Blei, Ng and Jordan 2003), learnt online (Hoffman, Blei and Bach
 * 2010). A topic is a list of words that often stand in one document; what it is about is for the
 * reader to say.
 */
public final class TopicsJob {
  public static final Table TABLE =
      Table.of(
          "topics",
          "A word of a topic of the documents that name two states of the focus",
          "language, topic, rank",
          """
          language STRING NOT NULL COMMENT 'Language of the documents',
          topic INT NOT NULL COMMENT 'From 1 in the language, by share',
          share DOUBLE NOT NULL COMMENT 'Share of the words learnt from that the topic has, 0 to 1, rounded to 4 digits',
          rank INT NOT NULL COMMENT 'From 1 in the topic, by weight',
          term STRING NOT NULL COMMENT 'Word, as it is most often written',
          weight DOUBLE NOT NULL COMMENT 'Share of the word in the topic, 0 to 1, rounded to 6 digits',
          n_documents BIGINT NOT NULL COMMENT 'Documents that the topics of the language were learnt from'
          """);

  private TopicsJob() {}

  /**
   * The documents that name two states of the focus, with their content words: doc_id, language,
   * is_lead, words.
   */
  static Dataset<Row> words(Dataset<Row> accepted, Optional<Dataset<Row>> members, Study study) {
    Column tokens = SqlFunctions.tokens(col("text"), col("segments"));
    return StoriesJob.withStory(accepted.filter(namesAPair(study)), members)
        .select(
            col("doc_id"),
            col("language"),
            col("story_id").equalTo(col("doc_id")).as("is_lead"),
            SqlFunctions.contentWords(tokens, col("language")).as("words"));
  }

  private static Column namesAPair(Study study) {
    Column states =
        functions.filter(
            col("namings"),
            naming ->
                naming
                    .getField("level")
                    .equalTo(Level.COUNTRY.label())
                    .and(naming.getField("b").equalTo(Naming.ALL))
                    .and(naming.getField("a").isin(study.focus().toArray())));
    return size(functions.array_distinct(states.getField("a"))).gt(1);
  }

  /** The documents to learn from: of more than so many, those with the smallest hashes. */
  static Dataset<Row> sample(Dataset<Row> words, String language, int most) {
    Dataset<Row> leads = words.filter(col("language").equalTo(language).and(col("is_lead")));
    Dataset<Row> chosen =
        leads.select("doc_id").orderBy(xxhash64(col("doc_id")), col("doc_id")).limit(most);
    return leads.join(chosen, Columns.named("doc_id"), "left_semi");
  }

  /** The words of documents with the number of documents of each: word, n. */
  static Dataset<Row> documentFrequencies(Dataset<Row> sample) {
    return sample
        .select(explode(functions.array_distinct(col("words.word"))).as("word"))
        .groupBy("word")
        .agg(functions.count(lit(1)).as("n"));
  }

  /** How the words of documents are written: word, surface, n. */
  static Dataset<Row> spellings(Dataset<Row> sample, Object[] words) {
    return sample
        .select(inline(col("words")))
        .filter(col("word").isin(words))
        .groupBy("word", "surface")
        .agg(functions.count(lit(1)).as("n"));
  }
}
