package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;
import rabita.study.TopicSettings;

/**
 * Learns the topics of one language.
 *
 * <p>All of it gives the same result on any number of machines: the documents are learnt from in
 * one partition, in the order of their hashes, since sums of several partitions would be added in
 * the order in which they end. Their number is bounded, and so is the time.
 */
final class TopicModel {
  private static final long SEED = 1;

  /** A rarer word is a name, a misprint or of one story. */
  private static final int LEAST_DOCUMENTS = 5;

  /** What more documents have than this share of them tells none from another. */
  private static final double MOST_SHARE = 0.5;

  private static final int VOCABULARY = 20_000;

  /** Documents of an iteration (Hoffman, Blei and Bach 2010 found 256 to 4,096 best). */
  private static final double BATCH = 1000;

  /** How fast what was learnt first is forgotten: their tau0 and kappa, for few iterations. */
  private static final double OFFSET = 10;

  private static final double DECAY = 0.7;

  private final TopicSettings settings;
  private final String language;

  TopicModel(TopicSettings settings, String language) {
    this.settings = settings;
    this.language = language;
  }

  /**
   * The topics of the language.
   *
   * @param words rows of {@link TopicsJob#words}, with documents enough
   */
  TopicTables learn(Dataset<Row> words) {
    Dataset<Row> sample = TopicsJob.sample(words, language, settings.maximumDocuments());
    long documents = sample.count();
    String[] vocabulary = vocabulary(sample, documents);
    if (vocabulary.length < settings.k()) {
      return TopicTables.none(
          words.sparkSession(),
          "No topics for %s: its %s stories have too few words that tell one from another."
              .formatted(language, documents));
    }

    CountVectorizerModel vectors =
        new CountVectorizerModel(vocabulary).setInputCol("terms").setOutputCol("features");
    LDAModel model = train(vectors.transform(terms(sample)), documents);
    List<Topic> topics = topics(model.topicsMatrix(), vocabulary);
    int[] numbers = new int[settings.k()];
    IntStream.range(0, topics.size()).forEach(i -> numbers[topics.get(i).index()] = i + 1);
    Dataset<Row> all = terms(words.filter(col("language").equalTo(language)));
    return new TopicTables(
        rows(sample, topics, documents),
        DocumentTopicsJob.rows(model.transform(vectors.transform(all)), numbers),
        List.of());
  }

  private static Dataset<Row> terms(Dataset<Row> words) {
    return words.select(col("doc_id"), col("language"), col("words.word").as("terms"));
  }

  /** Commonest first; of words as common, the first in code point order. */
  private static String[] vocabulary(Dataset<Row> sample, long documents) {
    return TopicsJob.documentFrequencies(sample)
        .filter(col("n").between(LEAST_DOCUMENTS, MOST_SHARE * documents))
        .orderBy(col("n").desc(), col("word"))
        .limit(VOCABULARY)
        .collectAsList()
        .stream()
        .map(row -> row.<String>getAs("word"))
        .toArray(String[]::new);
  }

  private LDAModel train(Dataset<Row> documents, long n) {
    Dataset<Row> ordered =
        documents
            .select("doc_id", "features")
            .repartition(1)
            .sortWithinPartitions(xxhash64(col("doc_id")), col("doc_id"))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return new LDA()
          .setOptimizer("online")
          .setK(settings.k())
          .setMaxIter(settings.iterations())
          .setSubsamplingRate(Math.min(1, BATCH / n))
          .setLearningOffset(OFFSET)
          .setLearningDecay(DECAY)
          .setSeed(SEED)
          .fit(ordered);
    } finally {
      ordered.unpersist();
    }
  }

  /** The topics, the one with most words first. */
  private List<Topic> topics(Matrix weights, String[] vocabulary) {
    double[] sums =
        IntStream.range(0, weights.numCols())
            .mapToDouble(
                topic ->
                    IntStream.range(0, weights.numRows())
                        .mapToDouble(term -> weights.apply(term, topic))
                        .sum())
            .toArray();
    double whole = Arrays.stream(sums).sum();
    return IntStream.range(0, sums.length)
        .mapToObj(
            topic ->
                new Topic(
                    topic,
                    rounded(sums[topic] / whole, 1e4),
                    IntStream.range(0, weights.numRows())
                        .mapToObj(
                            term ->
                                new Term(
                                    vocabulary[term],
                                    rounded(weights.apply(term, topic) / sums[topic], 1e6)))
                        .sorted(Term.HEAVIEST)
                        .limit(settings.terms())
                        .toList()))
        .sorted(Topic.GREATEST)
        .toList();
  }

  private static double rounded(double value, double scale) {
    return Math.round(value * scale) / scale;
  }

  private Dataset<Row> rows(Dataset<Row> sample, List<Topic> topics, long documents) {
    Map<String, String> spellings = spellings(sample, topics);
    List<Row> rows = new ArrayList<>();
    for (int topic = 0; topic < topics.size(); topic++) {
      List<Term> terms = topics.get(topic).terms();
      for (int rank = 0; rank < terms.size(); rank++) {
        rows.add(
            RowFactory.create(
                language,
                topic + 1,
                topics.get(topic).share(),
                rank + 1,
                spellings.get(terms.get(rank).word()),
                terms.get(rank).weight(),
                documents));
      }
    }

    return sample.sparkSession().createDataFrame(rows, TopicsJob.TABLE.schema());
  }

  /** The commonest spelling of each word shown; of two as common, the first. */
  private static Map<String, String> spellings(Dataset<Row> sample, List<Topic> topics) {
    Object[] words =
        topics.stream()
            .flatMap(topic -> topic.terms().stream().map(Term::word))
            .distinct()
            .sorted()
            .toArray();
    Map<String, String> spellings = new TreeMap<>();
    TopicsJob.spellings(sample, words)
        .orderBy(col("n").desc(), col("surface"))
        .collectAsList()
        .forEach(row -> spellings.putIfAbsent(row.getAs("word"), row.getAs("surface")));
    return spellings;
  }

  private record Term(String word, double weight) {
    static final Comparator<Term> HEAVIEST =
        Comparator.comparingDouble(Term::weight).reversed().thenComparing(Term::word);
  }

  private record Topic(int index, double share, List<Term> terms) {
    static final Comparator<Topic> GREATEST =
        Comparator.comparingDouble(Topic::share)
            .reversed()
            .thenComparing(topic -> topic.terms().get(0).word())
            .thenComparing(Topic::index);
  }
}
