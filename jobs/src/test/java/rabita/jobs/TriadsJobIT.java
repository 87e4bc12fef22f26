package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;

/** Documents whose triads are counted by hand; PAK, RUS and IRN are the focus. */
class TriadsJobIT extends SparkTest {
  private static final String SHOWN = "a, b, c, n_ab, n_abc, n_ab_without_c, share_c";
  private static final Corpus FIVE =
      new Corpus()
          .document("d1", null, "fa", "2021-09-14", "PAK RUS AFG", "PAK RUS", "AFG")
          .document("d2", null, "fa", "2021-09-15", "PAK RUS", "AFG CHN")
          .document("d3", null, "ru", "2022-01-01", "PAK RUS AFG IRN")
          .document("d4", null, "ru", null, "PAK RUS")
          .document("d5", null, "ru", null, "AFG CHN PAK");

  /** PAK and RUS in d1 to d4, with AFG in d1 to d3, with CHN in d2. */
  @Test
  void countsDocumentsThatNameTheThirdToo() {
    assertThat(all("document").where("a", "PAK", "b", "RUS").show(SHOWN))
        .containsExactly(
            "PAK RUS AFG 4 3 1 0.7500", "PAK RUS CHN 4 1 3 0.2500", "PAK RUS IRN 4 1 3 0.2500");
  }

  /** PAK and RUS in two sentences of d1 and one each of d2 to d4, with AFG in one of d1 and d3. */
  @Test
  void countsSentencesThatNameTheThirdToo() {
    assertThat(all("sentence").show(SHOWN))
        .containsExactly(
            "IRN PAK AFG 1 1 0 1.0000",
            "IRN PAK RUS 1 1 0 1.0000",
            "IRN RUS AFG 1 1 0 1.0000",
            "IRN RUS PAK 1 1 0 1.0000",
            "PAK RUS AFG 5 2 3 0.4000",
            "PAK RUS IRN 5 1 4 0.2000");
  }

  /** Wilson's interval of 2 of 5, by statsmodels (proportion_confint, wilson). */
  @Test
  void shareHasItsInterval() {
    assertThat(
            all("sentence")
                .where("a", "PAK", "b", "RUS", "c", "AFG")
                .show("level, share_c_low, share_c_high"))
        .containsExactly("country 0.1176 0.7693");
  }

  @Test
  void languagesAndYearsAreStrataOfTheirOwn() {
    Found found = found(FIVE).where("unit", "document", "c", "AFG", "a", "PAK", "b", "RUS");

    assertThat(found.show("language, granularity, period_start, n_ab, n_abc"))
        .containsExactly(
            "* all - 4 3",
            "* year 2021-01-01 2 2",
            "* year 2022-01-01 1 1",
            "fa all - 2 2",
            "fa year 2021-01-01 2 2",
            "ru all - 2 1",
            "ru year 2022-01-01 1 1");
  }

  @Test
  void ofAStoryTheLeadCountsAlone() {
    Found found =
        found(FIVE.accepted(spark), Corpus.members(spark, Map.of("d2", "d1")))
            .where("basis", "story", "unit", "document", "language", "*", "granularity", "all");

    assertThat(found.where("a", "PAK", "b", "RUS").show(SHOWN))
        .containsExactly("PAK RUS AFG 3 2 1 0.6667", "PAK RUS IRN 3 1 2 0.3333");
  }

  @Test
  void orderAndPartitionsOfTheInputChangeNothing() {
    Corpus random = Corpus.random(new Random(4), 80);
    Dataset<Row> shuffled = random.shuffled(new Random(5)).accepted(spark).repartition(5);

    assertThat(Set.copyOf(found(shuffled, Optional.empty()).rows()))
        .hasSizeGreaterThan(50)
        .isEqualTo(Set.copyOf(found(random.accepted(spark), Optional.empty()).rows()));
  }

  private static Found all(String unit) {
    return found(FIVE).where("unit", unit, "language", "*", "granularity", "all");
  }

  private static Found found(Corpus corpus) {
    return found(corpus.accepted(spark), Optional.empty()).where("basis", "article");
  }

  private static Found found(Dataset<Row> accepted, Optional<Dataset<Row>> members) {
    Dataset<Row> pairs = PairsJob.rows(NamingsJob.rows(accepted, members));
    return Found.of(TriadsJob.TABLE, TriadsJob.rows(accepted, members, pairs));
  }
}
