package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;

class CoverageJobIT extends SparkTest {
  private static final String ALL =
      "source, language, day, n_documents, n_rejects, n_undated, status";

  @Test
  void everyDayOfASourceStandsBetweenItsFirstAndItsLast() {
    Corpus corpus =
        new Corpus()
            .document("d1", "irna", "fa", "2021-09-01", "")
            .document("d2", "irna", "fa", "2021-09-01", "")
            .document("d3", "irna", "fa", "2021-09-04", "")
            .document("d4", "irna", "ar", "2021-09-03", "")
            .document("d5", "tass", "fa", "2021-09-02", "");

    assertThat(found(corpus, 0).show(ALL))
        .containsExactly(
            "irna ar 2021-09-03 1 0 0 observed",
            "irna fa 2021-09-01 2 0 0 observed",
            "irna fa 2021-09-02 0 0 0 missing",
            "irna fa 2021-09-03 0 0 0 missing",
            "irna fa 2021-09-04 1 0 0 observed",
            "tass fa 2021-09-02 1 0 0 observed");
  }

  @Test
  void undatedDocumentsStandUnderNoDay() {
    Corpus corpus =
        new Corpus()
            .document("d1", "irna", "fa", null, "")
            .document("d2", "irna", "fa", null, "")
            .document("d3", "irna", "fa", "2021-09-01", "");

    assertThat(found(corpus, 0).show(ALL))
        .containsExactly("irna fa - 2 0 2 observed", "irna fa 2021-09-01 1 0 0 observed");
  }

  @Test
  void aDocumentWithoutSourceIsOfAnUnknownOne() {
    Corpus corpus =
        new Corpus()
            .document("d1", null, "fa", "2021-09-01", "")
            .document("d2", "unknown", "fa", "2021-09-01", "");

    assertThat(found(corpus, 0).show(ALL)).containsExactly("unknown fa 2021-09-01 2 0 0 observed");
  }

  /** The record whose date alone was dropped is a document. */
  @Test
  void rejectsStandTogetherWithWhatHasNeitherSourceNorLanguageNorDay() {
    Corpus corpus =
        new Corpus()
            .document("d1", null, "und", null, "")
            .document("d2", null, "und", "2021-09-05", "");

    assertThat(found(corpus, 3).show(ALL))
        .containsExactly("unknown und - 1 3 1 observed", "unknown und 2021-09-05 1 0 0 observed");
    assertThat(found(new Corpus(), 1).show(ALL)).containsExactly("unknown und - 0 1 0 observed");
  }

  @Test
  void withoutRecordsThereIsNothing() {
    assertThat(found(new Corpus(), 0).rows()).isEmpty();
  }

  @Test
  void documentsAddUp() {
    Corpus corpus = Corpus.random(new Random(1), 100);

    Found found = found(corpus, 2);

    assertThat(found.sum("n_documents")).isEqualTo(100);
    assertThat(found.sum("n_rejects")).isEqualTo(2);
    assertThat(found.sum("n_undated"))
        .isEqualTo(corpus.accepted(spark).filter("published_on is null").count())
        .isEqualTo(found.where("day", "-").sum("n_documents"));
  }

  private static Found found(Corpus corpus, long refused) {
    Dataset<Row> documents =
        corpus.accepted(spark).select("doc_id", "source", "language", "published_on");
    return Found.of(CoverageJob.TABLE, CoverageJob.rows(documents, refused));
  }
}
