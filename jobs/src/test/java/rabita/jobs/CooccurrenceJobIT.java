package rabita.jobs;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;

/** Six documents whose pairs are counted by hand; then what holds for any. */
class CooccurrenceJobIT extends SparkTest {
  private static final String COUNTS = "a, b, n_ab, n_ab_fractional, n_a, n_b, n";
  private static final Corpus SIX =
      new Corpus()
          .document("d1", "irna", "fa", "2021-09-14", "PAK RUS PAK", "IRN", "PAK RUS")
          .document("d2", "irna", "fa", "2021-09-14", "PAK RUS IRN")
          .document("d3", "tass", "ru", "2021-10-01", "RUS", "PAK RUS")
          .document("d4", null, "ru", null, "PAK RUS", "")
          .document("d5", "irna", "fa", "2021-09-20", "PAK", "")
          .document("d6", "irna", "fa", "2021-12-31", "");

  private static final Corpus RANDOM = Corpus.random(new Random(1), 120);

  private static Found six;
  private static Found random;

  @BeforeAll
  static void count() {
    random = found(RANDOM);
    six = found(SIX).where("level", "country");
  }

  /** PAK in d1-d5, RUS in d1-d4, IRN in d1 and d2, of six; d1 and d2 name three, d3 and d4 two. */
  @Test
  void countsDocumentsThatNameBoth() {
    assertThat(all("document", "*").show(COUNTS))
        .containsExactly(
            "IRN PAK 2 1.0000 2 5 6", "IRN RUS 2 1.0000 2 4 6", "PAK RUS 4 3.0000 5 4 6");
  }

  /** Eleven sentences; PAK and RUS in one together: two of d1, one each of d2 (three), d3, d4. */
  @Test
  void countsSentencesThatNameBoth() {
    assertThat(all("sentence", "*").show(COUNTS))
        .containsExactly(
            "IRN PAK 1 0.5000 2 6 11", "IRN RUS 1 0.5000 2 6 11", "PAK RUS 5 4.5000 6 6 11");
  }

  @Test
  void languagesAreStrataOfTheirOwn() {
    assertThat(all("document", "fa").show(COUNTS))
        .containsExactly(
            "IRN PAK 2 1.0000 2 3 4", "IRN RUS 2 1.0000 2 2 4", "PAK RUS 2 1.0000 3 2 4");
    assertThat(all("document", "ru").show(COUNTS)).containsExactly("PAK RUS 2 2.0000 2 2 2");
    assertThat(six.show("language")).containsOnly("*", "fa", "ru");
  }

  /** d4 has no day: four of six under all, three of five in the year. */
  @Test
  void undatedDocumentsCountOnlyUnderAll() {
    Found pair = six.where("unit", "document", "language", "*", "a", "PAK", "b", "RUS");

    assertThat(pair.show("granularity, period_start, n_ab, n_ab_fractional, n_a, n_b, n"))
        .containsExactly(
            "all - 4 3.0000 5 4 6",
            "month 2021-09-01 2 1.0000 3 2 3",
            "month 2021-10-01 1 1.0000 1 1 1",
            "quarter 2021-07-01 2 1.0000 3 2 3",
            "quarter 2021-10-01 1 1.0000 1 1 2",
            "year 2021-01-01 3 2.0000 4 3 5");
  }

  /** d1 and d2 share a day and a source, d3 has others, d4 has none. */
  @Test
  void sourcesAndDaysAreCountedWhereTheyAreKnown() {
    assertThat(all("document", "*").show("a, b, n_sources, n_days"))
        .containsExactly("IRN PAK 1 1", "IRN RUS 1 1", "PAK RUS 2 2");
    assertThat(all("document", "ru").show("n_sources, n_days")).containsExactly("1 1");
  }

  @Test
  void supportIsLowUnderFiveUnits() {
    assertThat(all("document", "*").show("a, b, low_support")).contains("PAK RUS true");
    assertThat(all("sentence", "*").show("a, b, low_support"))
        .containsExactly("IRN PAK true", "IRN RUS true", "PAK RUS false");
  }

  /** PAK and RUS: lift 4 · 6 / (5 · 4), Jaccard 4 / 5. In ru every unit names both. */
  @Test
  void measuresFollowFromTheCounts() {
    assertThat(all("document", "*").show("a, b, lift, jaccard, share_a, share_b"))
        .contains("PAK RUS 1.2000 0.8000 0.8000 1.0000");
    assertThat(all("document", "ru").show("lift, lift_low, lift_high, npmi, g2, q_value"))
        .containsExactly("1.0000 1.0000 1.0000 - 0.0000 1.0000");
  }

  @Test
  void entitiesArePairedForThemselves() {
    Found found =
        found(
            new Corpus()
                .document("d1", null, "fa", null, "khan:PAK PAK irna")
                .document("d2", null, "fa", null, "khan:PAK RUS"));

    assertThat(found.where("unit", "document", "language", "fa").show("level, " + COUNTS))
        .containsExactly(
            "country PAK RUS 1 1.0000 2 1 2",
            "entity PAK irna 1 0.5000 1 1 2",
            "entity PAK khan 1 0.5000 1 2 2",
            "entity RUS khan 1 1.0000 1 2 2",
            "entity irna khan 1 0.5000 1 2 2");
  }

  /**
   * Forty documents of one sentence. p by scipy 1.17 ({@code chi2_contingency} with lambda_
   * "log-likelihood", no correction), q by statsmodels 0.15 ({@code multipletests}, fdr_bh):
   *
   * <pre>
   * CCC DDD   p 0.002871   rank 2 of 5
   * AAA BBB   p 0.001115   rank 1
   * AAA DDD   p 0.417861   rank 3
   * AAA CCC   p 0.648047   rank 4   0.648047 * 5 / 4 is more than the next one's
   * BBB CCC   p 0.764550   rank 5
   * </pre>
   */
  @Test
  void qValuesAreOfBenjaminiAndHochberg() {
    Corpus corpus = new Corpus();
    documents(corpus, 8, "AAA BBB");
    documents(corpus, 3, "AAA CCC");
    documents(corpus, 4, "BBB CCC");
    documents(corpus, 5, "CCC DDD");
    documents(corpus, 1, "AAA DDD");
    documents(corpus, 19, "");

    Found found = found(corpus).where("level", "country", "unit", "document", "language", "fa");

    assertThat(found.where("granularity", "all").show("a, b, n_ab, n_a, n_b, g2, q_value"))
        .containsExactly(
            "AAA BBB 8 12 12 10.6263 0.0056",
            "AAA CCC 3 12 12 0.2084 0.7645",
            "AAA DDD 1 12 6 0.6563 0.6964",
            "BBB CCC 4 12 12 0.0897 0.7645",
            "CCC DDD 5 12 6 8.8878 0.0072");
  }

  /** Each month, language and unit is a stratum: a pair alone in it has its own probability. */
  @Test
  void qValuesAreOfOneStratum() {
    Corpus corpus = new Corpus();
    documents(corpus, 8, "AAA BBB");
    documents(corpus, 12, "");
    corpus.document("x1", null, "ru", null, "CCC DDD").document("x2", null, "ru", null, "");

    Found found = found(corpus).where("level", "country", "unit", "document");

    assertThat(found.where("language", "ru").show("a, b, q_value"))
        .containsExactly("CCC DDD 0.0959");
  }

  /**
   * PAK and RUS: 4 documents where 5 · 4 / 6 are expected. So few pairs have the default prior; by
   * scipy 1.17, as in {@code RatioPriorTest}.
   */
  @Test
  void liftsAreShrunken() {
    assertThat(all("document", "*").show("a, b, lift, ebgm, eb05"))
        .containsExactly(
            "IRN PAK 1.2000 0.6751 0.2420",
            "IRN RUS 1.5000 0.7536 0.2625",
            "PAK RUS 1.2000 0.8064 0.3652");
  }

  /**
   * Strengths in sentences: PAK 6, RUS 6, IRN 2, together 14; scores 0.0769 of deviation 0.1856,
   * and 0.3208 of 0.0442, by the paper's definitions. The tie of ru is the only one of its network.
   */
  @Test
  void theBackboneIsThatOfAStratum() {
    assertThat(all("sentence", "*").show("a, b, n_ab, is_backbone"))
        .containsExactly("IRN PAK 1 false", "IRN RUS 1 false", "PAK RUS 5 true");
    assertThat(all("document", "ru").show("a, b, n_ab, is_backbone"))
        .containsExactly("PAK RUS 2 -");
  }

  /** What the core counts beside an actor is the sum over its pairs. */
  @Test
  void strengthsAreSumsOverPairs() {
    Dataset<Row> pairs = PairsJob.rows(NamingsJob.rows(RANDOM.accepted(spark), Optional.empty()));
    String stratum = "level, unit, basis, language, granularity, period_start";
    Dataset<Row> ends =
        pairs
            .selectExpr(
                "*",
                "inline(array(struct(a as actor, strength_a as s), struct(b as actor, strength_b as s)))")
            .groupBy(Columns.of(stratum + ", actor"))
            .agg(sum("n_ab").as("sum"), min("s").as("least"), max("s").as("most"));

    assertThat(ends.count()).isGreaterThan(300);
    assertThat(ends.filter("sum != least or sum != most").count()).isZero();
  }

  @Test
  void documentsThatNameOneActorGiveNoPairs() {
    assertThat(found(new Corpus().document("d1", null, "fa", null, "PAK")).rows()).isEmpty();
  }

  @Test
  void bothAreNamedInNoMoreUnitsThanEither() {
    assertThat(random.rows())
        .hasSizeGreaterThan(500)
        .allMatch(row -> count(row, "n_ab") >= 1)
        .allMatch(row -> count(row, "n_ab") <= Math.min(count(row, "n_a"), count(row, "n_b")))
        .allMatch(
            row -> count(row, "n_a") + count(row, "n_b") - count(row, "n_ab") <= count(row, "n"))
        .allMatch(row -> count(row, "n_sources") <= Math.min(3, count(row, "n_ab")))
        .allMatch(row -> count(row, "n_days") <= count(row, "n_ab"));
  }

  /** At most six actors are in a unit here, so a pair has at least a fifth of it. */
  @Test
  void fractionsAreBetweenAFifthAndAWhole() {
    assertThat(random.rows())
        .allMatch(row -> row.<Double>getAs("n_ab_fractional") <= count(row, "n_ab"))
        .allMatch(row -> row.<Double>getAs("n_ab_fractional") >= count(row, "n_ab") / 5.0 - 1e-9)
        .allMatch(row -> row.<Double>getAs("eb05") > 0)
        .allMatch(row -> row.<Double>getAs("eb05") < row.<Double>getAs("ebgm"))
        .allMatch(row -> Double.isFinite(row.<Double>getAs("ebgm")))
        .allMatch(row -> row.<Double>getAs("q_value") >= 0)
        .allMatch(row -> row.<Double>getAs("q_value") <= 1);
  }

  @Test
  void monthsAddUpToYearsAndLanguagesToAll() {
    for (String unit : List.of("sentence", "document")) {
      Found ofUnit = random.where("unit", unit);
      assertThat(ofUnit.sum("n_ab")).isEqualTo(2 * ofUnit.where("language", "*").sum("n_ab"));
      assertThat(ofUnit.where("granularity", "month").sum("n_ab"))
          .isEqualTo(ofUnit.where("granularity", "quarter").sum("n_ab"))
          .isEqualTo(ofUnit.where("granularity", "year").sum("n_ab"))
          .isLessThan(ofUnit.where("granularity", "all").sum("n_ab"));
    }
  }

  @Test
  void orderAndPartitionsOfTheInputChangeNothing() {
    Corpus shuffled = RANDOM.shuffled(new Random(2));

    assertThat(Set.copyOf(found(shuffled.accepted(spark).repartition(5)).rows()))
        .isEqualTo(Set.copyOf(random.rows()));
  }

  @Test
  void anUnrelatedDocumentChangesNoCountButTheWhole() {
    Corpus more =
        RANDOM.with(
            new Corpus()
                .document("u1", "other", "fa", "2021-12-14", "NPL", "")
                .document("u2", "other", "hi", null, "")
                .document("u3", "other", "hi", "2021-12-14", "NPL BTN"));
    String counts =
        "level, a, b, unit, language, granularity, period_start, n_ab, n_ab_fractional, n_a, n_b,"
            + " jaccard, n_sources, n_days";

    assertThat(found(more).show(counts))
        .filteredOn(line -> !line.contains("NPL"))
        .isEqualTo(random.show(counts));
  }

  @Test
  void withoutStoriesOfSeveralEachDocumentIsAStory() {
    Found both = found(SIX.accepted(spark), Optional.empty());
    String all = String.join(", ", CooccurrenceJob.TABLE.schema().fieldNames());
    String rest = all.replace("basis, ", "");

    assertThat(both.where("basis", "story").show(rest))
        .isNotEmpty()
        .isEqualTo(both.where("basis", "article").show(rest));
  }

  /** d2 tells what d1 does, d4 what d3 does: left are d1, d3, d5 and d6, with d1's 3 sentences. */
  @Test
  void ofAStoryTheLeadCountsAlone() {
    Found both =
        found(SIX.accepted(spark), Corpus.members(spark, Map.of("d2", "d1", "d4", "d3")))
            .where("level", "country", "granularity", "all", "language", "*");
    Found story = both.where("basis", "story");

    assertThat(story.where("unit", "document").show(COUNTS + ", n_sources, n_days"))
        .containsExactly(
            "IRN PAK 1 0.5000 1 3 4 1 1",
            "IRN RUS 1 0.5000 1 2 4 1 1",
            "PAK RUS 2 1.5000 3 2 4 2 2");
    assertThat(story.where("unit", "sentence").show(COUNTS))
        .containsExactly("PAK RUS 3 3.0000 4 4 8");
    assertThat(both.where("basis", "article").show(COUNTS)).isEqualTo(allUnits().show(COUNTS));
  }

  private static Found allUnits() {
    return six.where("granularity", "all", "language", "*");
  }

  private static long count(Row row, String column) {
    return row.getAs(column);
  }

  private static void documents(Corpus corpus, int number, String sentence) {
    for (int i = 0; i < number; i++) {
      corpus.document(sentence + i, null, "fa", null, sentence);
    }
  }

  private static Found all(String unit, String language) {
    return six.where("unit", unit, "language", language, "granularity", "all");
  }

  private static Found found(Corpus corpus) {
    return found(corpus.accepted(spark));
  }

  private static Found found(Dataset<Row> accepted) {
    return found(accepted, Optional.empty()).where("basis", "article");
  }

  private static Found found(Dataset<Row> accepted, Optional<Dataset<Row>> members) {
    return Found.of(
        CooccurrenceJob.TABLE,
        CooccurrenceJob.rows(PairsJob.rows(NamingsJob.rows(accepted, members)), 1.64));
  }
}
