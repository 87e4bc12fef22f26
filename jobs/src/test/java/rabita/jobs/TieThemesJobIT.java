package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;

/** Seven sentences: four with trade, three with energy, three that name PAK and RUS. */
class TieThemesJobIT extends SparkTest {
  private static final String COUNTS = "n_sentences, n_documents, n_pair, n_theme, n";

  private static final Corpus CORPUS =
      new Corpus()
          .document(
              "d1", "s1", "en", "2021-09-14", "PAK RUS #trade", "PAK RUS", "IRN #trade #energy")
          .document("d2", "s2", "en", "2021-10-02", "PAK RUS #trade #energy", "CHN USA #trade")
          .document("d3", "s1", "ru", null, "PAK CHN #energy", "RUS");

  private static final Corpus RANDOM = Corpus.random(new Random(5), 200);

  private static Found found;
  private static Found random;

  @BeforeAll
  static void count() {
    found = found(CORPUS, Optional.empty());
    random = found(RANDOM, Optional.empty());
  }

  /** 2 · 7 / (3 · 4) = 1.1667; the intervals by the formulas of Agresti and Wilson in Python. */
  @Test
  void aPairsThemeIsHeldAgainstAllSentences() {
    Found trade = all().where("a", "PAK", "b", "RUS", "theme", "trade", "language", "*");

    assertThat(trade.show(COUNTS + ", lift, lift_low, lift_high, share, share_low, share_high"))
        .containsExactly("2 2 3 4 7 1.1667 0.6142 2.2160 0.6667 0.2077 0.9385");
    assertThat(trade.show("low_support")).containsExactly("true");
  }

  /** Of Russian there are two sentences; one with energy, which names PAK and CHN. */
  @Test
  void languagesAreStrata() {
    assertThat(all().where("theme", "energy").show("a, b, language, " + COUNTS))
        .containsExactly(
            "CHN PAK * 1 1 1 3 7",
            "CHN PAK ru 1 1 1 1 2",
            "PAK RUS * 1 1 3 3 7",
            "PAK RUS en 1 1 3 2 5");
  }

  @Test
  void periodsHoldWhatWasPublishedInThem() {
    Found trade = found.where("level", "country", "theme", "trade", "language", "*");

    assertThat(trade.where("basis", "article").show("granularity, period_start, a, b, " + COUNTS))
        .containsExactly(
            "all - PAK RUS 2 2 3 4 7",
            "month 2021-09-01 PAK RUS 1 1 2 2 3",
            "month 2021-10-01 PAK RUS 1 1 1 2 2",
            "quarter 2021-07-01 PAK RUS 1 1 2 2 3",
            "quarter 2021-10-01 PAK RUS 1 1 1 2 2",
            "year 2021-01-01 PAK RUS 2 2 3 4 5");
  }

  @Test
  void pairsOutsideOfTheFocusHaveNoThemes() {
    assertThat(found.where("a", "CHN", "b", "USA").rows()).isEmpty();
  }

  /** d2 tells the story of d1: what is left is d1 and d3. */
  @Test
  void ofAStoryTheLeadCountsAlone() {
    Found story =
        found(CORPUS, Corpus.members(spark, Map.of("d2", "d1")))
            .where("basis", "story", "level", "country", "granularity", "all", "language", "*");

    assertThat(story.where("theme", "trade").show("a, b, " + COUNTS))
        .containsExactly("PAK RUS 1 1 2 2 5");
  }

  @Test
  void countsAreAmongThoseOfThePairAndOfTheTheme() {
    assertThat(random.rows())
        .hasSizeGreaterThan(500)
        .allMatch(row -> count(row, "n_documents") <= count(row, "n_sentences"))
        .allMatch(row -> count(row, "n_sentences") <= count(row, "n_pair"))
        .allMatch(row -> count(row, "n_sentences") <= count(row, "n_theme"))
        .allMatch(row -> count(row, "n_documents") >= 1)
        .allMatch(row -> row.getAs("lift") != null);
  }

  @Test
  void languagesAddUpToAll() {
    assertThat(random.sum("n_sentences"))
        .isEqualTo(2 * random.where("language", "*").sum("n_sentences"));
  }

  @Test
  void orderAndPartitionsOfTheInputChangeNothing() {
    Dataset<Row> shuffled = RANDOM.shuffled(new Random(2)).accepted(spark).repartition(5);

    assertThat(found(shuffled, Optional.empty()).show()).isEqualTo(random.show());
  }

  private static Found all() {
    return found.where("level", "country", "basis", "article", "granularity", "all");
  }

  private static long count(Row row, String column) {
    return row.getAs(column);
  }

  private static Found found(Corpus corpus, Optional<Dataset<Row>> members) {
    return found(corpus.accepted(spark), members);
  }

  private static Found found(Dataset<Row> accepted, Optional<Dataset<Row>> members) {
    return Found.of(TieThemesJob.TABLE, TieThemesJob.rows(NamingsJob.rows(accepted, members)));
  }
}
