package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;
import rabita.study.Study;
import rabita.tables.Output;

class TopicsJobIT extends SparkTest {
  private static final Study STUDY =
      Corpus.study(
          """
          study {
            focus = [PAK, RUS, IRN], languages = [en, ru]
            topics { k = 2, minimum-documents = 30, iterations = 20, terms = 6 }
          }
          """);
  private static final StructType WORDS =
      StructType.fromDDL(
          "doc_id STRING, language STRING, is_lead BOOLEAN,"
              + " words ARRAY<STRUCT<word: STRING, surface: STRING>>");
  private static final List<String> ENERGY =
      List.of("gas", "pipeline", "oil", "price", "export", "energy");
  private static final List<String> CRICKET =
      List.of("cricket", "match", "team", "bowler", "captain", "innings");

  private final List<Row> documents = new ArrayList<>();

  @Test
  void twoVocabulariesAreTwoTopics() throws IOException {
    addTwoVocabularies("en", 40);

    Learnt found = find(2);

    List<String> first = found.topics().where("topic", "1").show("term");
    List<String> second = found.topics().where("topic", "2").show("term");
    assertThat(List.of(first, second))
        .containsExactlyInAnyOrder(
            ENERGY.stream().map(word -> word.toUpperCase(Locale.ROOT)).sorted().toList(),
            CRICKET.stream().map(word -> word.toUpperCase(Locale.ROOT)).sorted().toList());
    String energy = first.contains("GAS") ? "1" : "2";
    for (Row row : found.documents().rows()) {
      boolean ofEnergy = row.<String>getAs("doc_id").startsWith("energy");
      assertThat(row.<Integer>getAs("topic").toString().equals(energy)).isEqualTo(ofEnergy);
      assertThat(row.<Double>getAs("weight")).isGreaterThan(0.9);
    }

    assertThat(found.documents().rows()).hasSize(80);
    assertThat(found.skipped())
        .containsExactly(
            "No topics for ru: 0 stories that name two states of the focus, at least 30 are needed"
                + " (topics.minimum-documents of the study).");
  }

  /** What is in the topics: ranks in order, weights that fall, shares that add up. */
  @Test
  void weightsFallAndSharesAddUp() throws IOException {
    addTwoVocabularies("en", 40);

    Found topics = find(2).topics();

    for (String topic : List.of("1", "2")) {
      List<Row> terms = topics.where("topic", topic).rows();
      assertThat(terms.stream().map(row -> row.<Integer>getAs("rank")))
          .containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(terms.stream().map(row -> -row.<Double>getAs("weight")).toList()).isSorted();
    }

    assertThat(
            topics.where("rank", "1").rows().stream().mapToDouble(row -> row.getAs("share")).sum())
        .isBetween(0.999, 1.001);
    assertThat(topics.show("n_documents")).containsOnly("80");
  }

  /** Twenty documents of each vocabulary are not enough where ten of them are copies. */
  @Test
  void copiesAreNotLearntFromAndHaveTopics() throws IOException {
    addTwoVocabularies("en", 20);
    addTwoVocabularies("ru", 10);
    for (int i = 0; i < 20; i++) {
      add("copy" + i, "ru", false, CRICKET, new Random(1));
    }

    Learnt found = find(2);

    assertThat(found.topics().show("language, n_documents")).containsOnly("en 40");
    assertThat(found.skipped())
        .singleElement()
        .asString()
        .startsWith("No topics for ru: 20 stories");
  }

  /** What is written most often is what is shown. */
  @Test
  void termsAreShownAsTheyAreWritten() throws IOException {
    addTwoVocabularies("en", 40);
    assertThat(find(2).topics().show("term")).contains("OIL").doesNotContain("oil");
  }

  @Test
  void orderPartitionsAndShufflesChangeNothing() throws IOException {
    addTwoVocabularies("en", 60);
    addMixed(60);
    Learnt first = find(2);
    Collections.shuffle(documents, new Random(4));
    String before = spark.conf().get("spark.sql.shuffle.partitions");
    try {
      spark.conf().set("spark.sql.shuffle.partitions", 5);
      Learnt second = find(7);

      assertThat(second.topics().rows()).isEqualTo(first.topics().rows()).isNotEmpty();
      assertThat(sorted(second.documents())).isEqualTo(sorted(first.documents())).isNotEmpty();
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", before);
    }
  }

  /** Nothing is asked of Spark; each language of the study is accounted for. */
  @Test
  void tooFewDocumentsAreSkippedWithAReason() {
    TopicTables none = new TopicFinder(spark, null, STUDY).none(Map.of("en", 29L, "ru", 0L));

    assertThat(none.skipped())
        .containsExactly(
            "No topics for en: 29 documents, at least 30 are needed (topics.minimum-documents of the study).",
            "No topics for ru: 0 documents, at least 30 are needed (topics.minimum-documents of the study).");
    assertThat(none.topics().collectAsList()).isEmpty();
    assertThat(none.documents().collectAsList()).isEmpty();
  }

  @Test
  void wordsThatAllDocumentsHaveMakeNoTopics() throws IOException {
    for (int i = 0; i < 40; i++) {
      add("d" + i, "en", true, List.of("gas"), new Random(1));
    }

    Learnt found = find(2);

    assertThat(found.topics().rows()).isEmpty();
    assertThat(found.skipped())
        .contains(
            "No topics for en: its 40 stories have too few words that tell one from another.");
  }

  @Test
  void ofManyDocumentsThoseWithTheSmallestHashesAreLearntFrom() {
    addTwoVocabularies("en", 20);

    List<Row> some = TopicsJob.sample(words(1), "en", 7).select("doc_id").collectAsList();
    Collections.shuffle(documents, new Random(4));

    assertThat(TopicsJob.sample(words(3), "en", 7).select("doc_id").collectAsList())
        .hasSize(7)
        .containsExactlyInAnyOrderElementsOf(some);
  }

  private static List<String> sorted(Found found) {
    return found.rows().stream().map(Row::toString).sorted().toList();
  }

  private void addTwoVocabularies(String language, int each) {
    Random random = new Random(1);
    for (int i = 0; i < each; i++) {
      add("energy-" + language + i, language, true, ENERGY, random);
      add("cricket-" + language + i, language, true, CRICKET, random);
    }
  }

  private void addMixed(int size) {
    Random random = new Random(2);
    List<String> both = new ArrayList<>(ENERGY);
    both.addAll(CRICKET);
    for (int i = 0; i < size; i++) {
      Collections.shuffle(both, random);
      add("mixed" + i, "en", true, List.copyOf(both.subList(0, 3)), random);
    }
  }

  private void add(String id, String language, boolean lead, List<String> of, Random random) {
    Row[] words = new Row[40];
    Arrays.setAll(
        words,
        i -> {
          String word = of.get(random.nextInt(of.size()));
          return RowFactory.create(word, i % 3 == 0 ? word : word.toUpperCase(Locale.ROOT));
        });
    documents.add(RowFactory.create(id, language, lead, words));
  }

  private Dataset<Row> words(int partitions) {
    return spark.createDataFrame(documents, WORDS).repartition(partitions);
  }

  private Learnt find(int partitions) throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    String folder = newFolder().resolve("output").toString();
    try (Output output = Output.open(configuration, folder, List.of(), false)) {
      TableWriter writer = new TableWriter(spark, output, stage -> {});
      TopicTables found = new TopicFinder(spark, writer, STUDY).find(words(partitions));
      return new Learnt(
          Found.of(TopicsJob.TABLE, found.topics()),
          Found.of(DocumentTopicsJob.TABLE, found.documents()),
          found.skipped());
    }
  }

  private record Learnt(Found topics, Found documents, List<String> skipped) {}
}
