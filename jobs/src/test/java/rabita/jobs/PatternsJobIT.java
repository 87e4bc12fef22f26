package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;
import rabita.study.Patterns;
import rabita.tables.Output;

class PatternsJobIT extends SparkTest {
  private static final StructType ITEMS = StructType.fromDDL("doc_id STRING, item STRING");
  private static final Patterns SETTINGS = new Patterns(0.01, 2, 0.3, 5, 100);
  private static final String RULE = "antecedent, consequent";

  private final Corpus corpus = new Corpus();
  private final List<Row> themes = new ArrayList<>();
  private int size;

  /** 3.33 = 10 · 100 / (20 · 15); its logarithm has the variance 1/10 - 1/20 - 1/15 + 5.67/100. */
  @Test
  void measuresARuleFromItsCounts() throws IOException {
    add(10, "PAK RUS");
    add(10, "PAK");
    add(5, "RUS");
    add(75, "");

    Found english = rules().where("basis", "article", "language", "en");

    assertThat(
            english.show(
                RULE + ", rank, n, n_antecedent, n_consequent, n_rule, support, confidence"))
        .containsExactly(
            "PAK RUS 1 100 20 15 10 0.1000 0.5000", "RUS PAK 2 100 15 20 10 0.1000 0.6667");
    assertThat(english.show("lift, lift_low, lift_high, low_support"))
        .containsOnly("3.3333 2.2524 4.9331 false");
  }

  @Test
  void themesAreItemsToo() throws IOException {
    add(10, "PAK", "energy");
    add(40, "", "trade");

    assertThat(rules().where("basis", "story", "language", "*").show(RULE))
        .containsExactly("PAK energy", "energy PAK");
  }

  /** Russia stands in the forty documents that name Pakistan, whatever else they name. */
  @Test
  void anItemThatAddsNothingMakesNoRule() throws IOException {
    add(20, "PAK IRN RUS");
    add(20, "PAK RUS");
    add(20, "IRN");
    add(20, "");

    assertThat(rules().where("basis", "article", "language", "en").show(RULE))
        .containsExactly("PAK RUS", "RUS PAK");
  }

  /** Russia stands where both Pakistan and Iran do: twice as often as where one of them does. */
  @Test
  void twoItemsThatSayMoreThanEitherMakeARule() throws IOException {
    add(20, "PAK IRN RUS");
    add(20, "PAK");
    add(20, "IRN");
    add(20, "");

    assertThat(rules().where("basis", "article", "language", "en").show(RULE + ", lift, lift_low"))
        .containsExactly(
            "IRN PAK RUS 4.0000 2.7367",
            "IRN RUS 2.0000 1.6064",
            "PAK RUS 2.0000 1.6064",
            "RUS IRN 2.0000 1.6064",
            "RUS PAK 2.0000 1.6064");
  }

  @Test
  void listsOfManyItemsAreLeftOut() throws IOException {
    add(10, "PAK RUS");
    add(30, "");
    add(50, "PAK RUS IRN CHN IND TUR");

    assertThat(rules().where("basis", "article", "language", "en").show(RULE + ", n, n_rule"))
        .containsExactly("PAK RUS 40 10", "RUS PAK 40 10");
  }

  /** Of the ten copies that name both, one counts; the least number is two. */
  @Test
  void copiesCountOnceByStory() throws IOException {
    add(10, "PAK RUS");
    add(30, "");
    Map<String, String> copies = new java.util.TreeMap<>();
    Stream.iterate(1, i -> i < 10, i -> i + 1).forEach(i -> copies.put("d" + i, "d0"));

    Found rules = rules(corpus.accepted(spark), Corpus.members(spark, copies));

    assertThat(rules.where("basis", "story").rows()).isEmpty();
    assertThat(rules.where("basis", "article", "language", "*").show(RULE))
        .containsExactly("PAK RUS", "RUS PAK");
  }

  @Test
  void languagesAreStrataOfTheirOwn() throws IOException {
    add(10, "PAK RUS");
    add(30, "");
    for (int i = 0; i < 40; i++) {
      corpus.document("f" + i, null, "fa", null, i < 10 ? "IRN CHN" : "");
      corpus.document("u" + i, null, "und", null);
    }

    assertThat(rules().where("basis", "article").show("language, antecedent, consequent, n"))
        .containsExactly(
            "* CHN IRN 80",
            "* IRN CHN 80",
            "* PAK RUS 80",
            "* RUS PAK 80",
            "en PAK RUS 40",
            "en RUS PAK 40",
            "fa CHN IRN 40",
            "fa IRN CHN 40");
  }

  @Test
  void fewDocumentsHaveNoRules() throws IOException {
    add(1, "PAK RUS");
    add(9, "");

    assertThat(rules().rows()).isEmpty();
  }

  /** Every count of every rule, by going through the sets one by one. */
  @Test
  void countsAreThoseOfTheDocuments() throws IOException {
    List<Set<String>> documents = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      Set<String> items = new TreeSet<>();
      for (String item : List.of("CHN", "IND", "IRN", "PAK", "RUS")) {
        if (random.nextInt(items.isEmpty() ? 4 : 2) == 0) {
          items.add(item);
        }
      }

      documents.add(items);
      add(1, String.join(" ", items));
    }

    Found rules = rules().where("basis", "article", "language", "en");

    assertThat(rules.rows()).hasSizeGreaterThan(10);
    for (Row rule : rules.rows()) {
      Set<String> before = Set.of(rule.<String>getAs("antecedent").split(" "));
      Set<String> all = new TreeSet<>(before);
      all.add(rule.getAs("consequent"));
      assertThat(rule.<Long>getAs("n_antecedent")).isEqualTo(naming(documents, before));
      assertThat(rule.<Long>getAs("n_rule")).isEqualTo(naming(documents, all));
      assertThat(rule.<Double>getAs("confidence"))
          .isCloseTo(1.0 * naming(documents, all) / naming(documents, before), within(1e-12));
    }
  }

  @Test
  void orderAndPartitionsOfTheInputChangeNothing() throws IOException {
    Corpus random = Corpus.random(new Random(7), 300);
    List<String> first = rules(random.accepted(spark), Optional.empty()).show();

    Dataset<Row> shuffled = random.shuffled(new Random(8)).accepted(spark).repartition(7);

    assertThat(rules(shuffled, Optional.empty()).show()).isEqualTo(first).isNotEmpty();
  }

  private static long naming(List<Set<String>> documents, Set<String> items) {
    return documents.stream().filter(document -> document.containsAll(items)).count();
  }

  private void add(int copies, String sentence, String... themesOfEach) {
    for (int i = 0; i < copies; i++) {
      String id = "d" + size++;
      corpus.document(id, null, "en", null, sentence);
      Stream.of(themesOfEach).forEach(theme -> themes.add(RowFactory.create(id, theme)));
    }
  }

  private Found rules() throws IOException {
    return rules(corpus.accepted(spark), Optional.empty());
  }

  private Found rules(Dataset<Row> accepted, Optional<Dataset<Row>> members) throws IOException {
    Dataset<Row> items = PatternsJob.actors(accepted).union(spark.createDataFrame(themes, ITEMS));
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    String folder = newFolder().resolve("output").toString();
    try (Output output = Output.open(configuration, folder, List.of(), false)) {
      TableWriter writer = new TableWriter(spark, output, stage -> {});
      Optional<Dataset<Row>> rules =
          new PatternFinder(writer, SETTINGS)
              .rules(PatternsJob.transactions(accepted, members, items, SETTINGS));
      return rules.isEmpty() ? new Found(List.of()) : Found.of(PatternsJob.TABLE, rules.get());
    }
  }
}
