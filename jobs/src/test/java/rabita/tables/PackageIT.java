package rabita.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rabita.Python;
import rabita.SparkTest;
import rabita.jobs.Tables;
import rabita.jobs.TestRun;

/** What is written beside the tables, held against them by the standards' own libraries. */
class PackageIT extends SparkTest {
  private static TestRun run;

  /** The seeds, and records that are copies, in another language, without a text, or broken. */
  @BeforeAll
  static void runs() throws IOException {
    Path news = newFolder().resolve("news.jsonl");
    Files.writeString(
        news,
        """
        {"id": "one", "text": "Pakistan and Russia met on 3 May 2021.", "published": "2021-05-04T08:30:00Z"}
        {"id": "two", "text": "Pakistan and Russia met on 3 May 2021.", "source": "Herald"}
        {"id": "three", "text": "Il a neigé toute la nuit sur les montagnes du nord du pays."}
        {"id": "four", "text": ""}
        {"id": "five"
        """,
        StandardCharsets.UTF_8);
    run =
        TestRun.of(
            spark,
            List.of(TestRun.root().resolve("seeds").toString(), news.toString()),
            newFolder());
  }

  @Test
  void describesEveryRowOfEveryTable() throws Exception {
    assertThat(run.result().refused()).isEqualTo(2);
    assertThat(Python.ready().run(Map.of(), "check_package.py", run.folder()))
        .contains("datapackage.json: " + Tables.ALL.size() + " tables, ")
        .contains("croissant.json: valid, ");
  }

  @Test
  void holdsTheCodebookForPeople() {
    assertThat(run.folder().resolve("codebook.md"))
        .content()
        .isEqualTo(Codebook.markdown(Tables.ALL));
  }
}
