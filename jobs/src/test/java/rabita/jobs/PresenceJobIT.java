package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;
import rabita.study.Study;
import rabita.study.StudyReader;

class PresenceJobIT extends SparkTest {
  private static final Corpus CORPUS =
      new Corpus()
          .document("d1", "irna", "fa", "2021-09-14", "PAK PAK khan:PAK", "irna", "PAK")
          .document("d2", "irna", "fa", "2021-09-14", "khan:PAK", "")
          .document("d3", "irna", "ru", null, "RUS");

  @Test
  void aMentionIsOfItsEntityAndOfTheStateThatItStandsFor() {
    Dataset<Row> actors = actors("country", "person");

    assertThat(show(actors, "level", "actor", "doc_id", "sentence_index"))
        .containsExactly(
            "country PAK d1 0",
            "country PAK d1 0",
            "country PAK d1 0",
            "country PAK d1 2",
            "country PAK d2 0",
            "country RUS d3 0",
            "entity PAK d1 0",
            "entity PAK d1 0",
            "entity PAK d1 2",
            "entity RUS d3 0",
            "entity irna d1 1",
            "entity khan d1 0",
            "entity khan d2 0");
  }

  @Test
  void kindsThatTheStudyLeavesOutStandForNoState() {
    Dataset<Row> actors = actors("country").filter("level = 'country'");

    assertThat(show(actors, "actor", "doc_id", "sentence_index"))
        .containsExactly("PAK d1 0", "PAK d1 0", "PAK d1 2", "RUS d3 0");
  }

  @Test
  void countsSentencesAndMentionsOfADocument() {
    Dataset<Row> counts = PresenceJob.byDocument(actors("country", "person"));

    assertThat(show(counts, "level", "actor", "doc_id", "n_sentences", "n_mentions"))
        .containsExactly(
            "country PAK d1 2 4",
            "country PAK d2 1 1",
            "country RUS d3 1 1",
            "entity PAK d1 2 3",
            "entity RUS d3 1 1",
            "entity irna d1 1 1",
            "entity khan d1 1 1",
            "entity khan d2 1 1");
  }

  @Test
  void countsTheUnitsThatNameAnActor() {
    Dataset<Row> units =
        PresenceJob.rows(PresenceJob.byDocument(actors("country", "person")))
            .filter("level = 'country'");

    assertThat(show(units, "actor", "language", "published_on", "unit", "n_units"))
        .containsExactly(
            "PAK fa 2021-09-14 document 2",
            "PAK fa 2021-09-14 sentence 3",
            "RUS ru - document 1",
            "RUS ru - sentence 1");
  }

  @Test
  void unitsAreThoseOfAnalysedDocuments() {
    Corpus corpus = new Corpus().with(CORPUS).document("d4", "irna", "und", "2021-09-14");

    assertThat(
            show(
                PresenceJob.units(corpus.documents(spark)),
                "language",
                "published_on",
                "unit",
                "n_units"))
        .containsExactly(
            "fa 2021-09-14 document 2",
            "fa 2021-09-14 sentence 5",
            "ru - document 1",
            "ru - sentence 1");
  }

  private static Dataset<Row> actors(String... kinds) {
    String settings =
        "study { focus = [PAK, RUS], count-kinds = [%s] }".formatted(String.join(", ", kinds));
    Study study = StudyReader.read("study.conf", Map.of("study.conf", settings)::get);
    return PresenceJob.actors(CORPUS.mentions(spark), study);
  }

  private static List<String> show(Dataset<Row> rows, String... columns) {
    return new Found(rows.collectAsList()).show(String.join(", ", columns));
  }
}
