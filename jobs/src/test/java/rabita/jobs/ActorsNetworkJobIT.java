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

/** Sentences whose network is drawn by hand; betweenness by networkx 3.6. */
class ActorsNetworkJobIT extends SparkTest {
  private static final Corpus FOUR =
      new Corpus()
          .document("d1", null, "fa", "2021-09-14", "PAK RUS IRN", "PAK RUS")
          .document("d2", null, "fa", "2021-09-15", "AFG PAK", "AFG PAK", "AFG PAK")
          .document("d3", null, "ru", "2022-01-01", "RUS CHN", "")
          .document("d4", null, "ru", null, "IRN");

  /** AFG-PAK 3, PAK-RUS 1/2 and 1, IRN-PAK and IRN-RUS 1/2 each, CHN-RUS 1. */
  @Test
  void countsWhoIsNamedWithWhom() {
    assertThat(all(1.64).show("actor, n, degree, strength, rank"))
        .containsExactly(
            "AFG 3 1 3.0000 2",
            "CHN 1 1 1.0000 4",
            "IRN 2 2 1.0000 4",
            "PAK 5 3 5.0000 1",
            "RUS 3 3 3.0000 2");
  }

  /** Of the backbone are AFG-PAK, IRN-RUS and CHN-RUS: RUS is between one pair of six. */
  @Test
  void waysLeadThroughTheBackbone() {
    assertThat(all(1.64).show("actor, backbone_degree, betweenness"))
        .containsExactly(
            "AFG 1 0.0000", "CHN 1 0.0000", "IRN 1 0.0000", "PAK 1 0.0000", "RUS 2 0.1667");
  }

  /** All five ties: AFG is reached by way of PAK, CHN by way of RUS. */
  @Test
  void withoutDeltaEveryTieOverExpectationIsAWay() {
    assertThat(all(0).show("actor, backbone_degree, betweenness"))
        .containsExactly(
            "AFG 1 0.0000", "CHN 1 0.0000", "IRN 2 0.0000", "PAK 3 0.5000", "RUS 3 0.5000");
  }

  /** A pair alone is no backbone. */
  @Test
  void yearsAndLanguagesAreNetworksOfTheirOwn() {
    Found found = found(FOUR, 1.64).where("level", "country");

    assertThat(found.where("granularity", "year", "period_start", "2022-01-01").show())
        .containsExactly(
            "country CHN sentence article * year 2022-01-01 1 1 1.0000 1 0 0.0000",
            "country CHN sentence article ru year 2022-01-01 1 1 1.0000 1 0 0.0000",
            "country RUS sentence article * year 2022-01-01 1 1 1.0000 1 0 0.0000",
            "country RUS sentence article ru year 2022-01-01 1 1 1.0000 1 0 0.0000");
    assertThat(found.where("actor", "PAK").show("language, granularity, period_start, degree"))
        .containsExactly("* all - 3", "* year 2021-01-01 3", "fa all - 3", "fa year 2021-01-01 3");
  }

  @Test
  void ofAStoryTheLeadCountsAlone() {
    Dataset<Row> accepted = FOUR.accepted(spark);
    Found story =
        found(accepted, Corpus.members(spark, Map.of("d2", "d1")), 1.64)
            .where("basis", "story", "language", "*", "granularity", "all");

    assertThat(story.where("level", "country").show("actor, n, strength, rank"))
        .containsExactly("CHN 1 1.0000 3", "IRN 2 1.0000 3", "PAK 2 2.0000 2", "RUS 3 3.0000 1");
  }

  @Test
  void orderAndPartitionsOfTheInputChangeNothing() {
    Corpus random = Corpus.random(new Random(6), 80);
    Dataset<Row> shuffled = random.shuffled(new Random(7)).accepted(spark).repartition(5);

    assertThat(Set.copyOf(found(shuffled, Optional.empty(), 0.5).rows()))
        .hasSizeGreaterThan(50)
        .isEqualTo(Set.copyOf(found(random.accepted(spark), Optional.empty(), 0.5).rows()));
  }

  private static Found all(double delta) {
    return found(FOUR, delta).where("level", "country", "language", "*", "granularity", "all");
  }

  private static Found found(Corpus corpus, double delta) {
    return found(corpus.accepted(spark), Optional.empty(), delta).where("basis", "article");
  }

  private static Found found(Dataset<Row> accepted, Optional<Dataset<Row>> members, double delta) {
    Dataset<Row> pairs = PairsJob.rows(NamingsJob.rows(accepted, members));
    return Found.of(
        ActorsNetworkJob.TABLE, ActorsNetworkJob.rows(CooccurrenceJob.rows(pairs, delta)));
  }
}
