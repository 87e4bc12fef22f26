package rabita.cli;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;
import rabita.jobs.EvidenceJob;
import rabita.jobs.TableChoice;
import rabita.jobs.TestRun;
import rabita.jobs.TimelineJob;
import rabita.report.Report;
import rabita.sources.UserException;
import rabita.study.Study;
import rabita.study.StudyReader;
import rabita.tables.Published;
import rabita.tables.Table;
import rabita.verification.Difference;
import rabita.verification.Verification;
import rabita.verification.VerifiedTable;

/** Runs that publish fewer tables: those are the same, and nothing else is there. */
class TableChoiceIT extends SparkTest {
  private static final List<String> ALWAYS =
      List.of("documents", "entities", "themes", "coverage", "rejects");

  private static final Study STUDY =
      StudyReader.read(
          "study.conf",
          Map.of(
                  "study.conf",
                  "study { focus = [PAK, RUS, IRN], languages = [en], granularities = [year] }")
              ::get);

  private static final String NEWS =
      """
      {"id": "1", "source": "desk-1", "published": "2021-10-20", "text": "Russia and Iran began a naval drill in the Gulf of Oman. Iran and Russia said that the naval drill would last a week."}
      {"id": "2", "source": "desk-2", "published": "2021-10-23", "text": "The naval drill of Iran and Russia has ended. Pakistan had sent two ships to watch Russia and Iran."}
      {"id": "3", "source": "desk-2", "published": "2022-01-12", "text": "Pakistan and Russia spoke about gas on 11 January 2022. China and Pakistan spoke about roads."}
      {"id": "4", "published": "2022-01-13", "text": ""}
      """;

  private static SparkSession session;
  private static Path news;
  private static TestRun whole;

  @BeforeAll
  static void writesAllTables() throws IOException {
    session = spark.newSession();
    Sessions.tune(session, 0);
    news = Files.writeString(newFolder().resolve("news.jsonl"), NEWS);
    whole = run(TableChoice.all());
  }

  @Test
  void leavesOutTokensAndATimelineThatTurningPointsAreMadeOf() throws Exception {
    TestRun run = run(TableChoice.without(tables("tokens", "timeline")));

    assertThat(folders(run)).hasSize(24).contains("bursts", "changes", "evidence");
    assertThat(run.result().leftOut()).containsExactly("tokens", "timeline");
    assertTheSameRows(run);
    JsonNode resources =
        new ObjectMapper()
            .readTree(run.folder().resolve("datapackage.json").toFile())
            .path("resources");
    assertThat(resources).hasSize(24).extracting(r -> r.path("name").asText()).contains("dates");
    assertThat(run.folder().resolve("codebook.md"))
        .content()
        .contains("## cooccurrence")
        .doesNotContain("## tokens");

    Verification verification = verification(run);
    assertThat(verification.leftOut()).containsExactly("tokens", "timeline");
    assertThat(verification.verify()).flatExtracting(VerifiedTable::differences).isEmpty();
  }

  @Test
  void publishesNoTableThatOthersAreMadeOf() throws Exception {
    TestRun run = run(TableChoice.of(tables("actors_network", "keyphrases")));

    assertThat(folders(run))
        .containsAll(ALWAYS)
        .contains("actors_network", "keyphrases")
        .hasSize(ALWAYS.size() + 2);
    assertThat(run.table("actors_network").count()).isPositive();
    assertThat(run.table("keyphrases").count()).isPositive();
    assertTheSameRows(run);
    assertThat(verification(run).verify()).flatExtracting(VerifiedTable::differences).isEmpty();
    assertThat(run.folder().resolve("datapackage.json"))
        .content()
        .contains("\"resource\" : \"entities\"")
        .doesNotContain("\"resource\" : \"evidence\"");
    assertThat(
            new Report(
                    STUDY,
                    run.result(),
                    table -> new Published(session, run.folder().toString()).read(table))
                .html())
        .contains(
            "Tables that the run left out, and what this page would show of them: sentences, dates,");
  }

  @Test
  void verifiesWhatIsThere() throws Exception {
    TestRun run = run(TableChoice.of(tables("sentences", "stories")));
    Path documents = run.folder().resolve("documents");
    Path changed = run.folder().resolve("changed");
    session
        .read()
        .parquet(documents.toString())
        .withColumn("n_chars", col("n_chars").plus(1))
        .withColumn("n_sentences", col("n_sentences").plus(1))
        .write()
        .parquet(changed.toString());
    session.read().parquet(changed.toString()).write().mode("overwrite").parquet(documents + "");

    assertThat(verification(run).verify())
        .flatExtracting(VerifiedTable::differences)
        .filteredOn(difference -> difference.table().equals("documents"))
        .extracting(Difference::column)
        .containsOnly("n_chars", "n_sentences")
        .contains("n_chars", "n_sentences");
  }

  @Test
  void saysWhichTableIsMissing() throws Exception {
    TestRun run = run(TableChoice.of(tables("evidence")));
    Published published = new Published(session, run.folder().toString());

    assertThat(published.read(EvidenceJob.TABLE).count()).isPositive();
    assertThat(published.readIfThere(TimelineJob.TABLE).count()).isZero();
    assertThatThrownBy(() -> published.read(TimelineJob.TABLE))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "Cannot find the table timeline in %s: the run left it out. Run again with it.",
            run.folder());
  }

  private static TestRun run(TableChoice choice) throws IOException {
    TestRun run = TestRun.of(session, STUDY, List.of(news.toString()), newFolder(), choice);
    SeedsManifest.write(STUDY, run, run.folder());
    return run;
  }

  private static void assertTheSameRows(TestRun run) {
    for (String table : run.result().counts().keySet()) {
      assertThat(run.table(table).collectAsList())
          .as(table)
          .isEqualTo(whole.table(table).collectAsList());
    }
  }

  private static Verification verification(TestRun run) {
    return new Verification(session, run.folder().toString(), 4);
  }

  private static List<String> folders(TestRun run) throws IOException {
    try (Stream<Path> files = Files.list(run.folder())) {
      return files.filter(Files::isDirectory).map(f -> f.getFileName().toString()).toList();
    }
  }

  private static List<Table> tables(String... names) {
    return Stream.of(names).map(name -> TableChoice.find(name).orElseThrow()).toList();
  }
}
