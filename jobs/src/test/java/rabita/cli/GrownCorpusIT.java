package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import rabita.SparkTest;
import rabita.jobs.TestRun;
import rabita.sources.Sources;

class GrownCorpusIT extends SparkTest {
  private static final Set<String> ENGLISH =
      Set.of("Rain fell.", "Roads were closed.", "Schools stayed open.", "The river rose.");
  private static final Set<String> RUSSIAN = Set.of("Шёл дождь.", "Дороги закрыли.");

  private final Path folder = newFolder();

  @Test
  void firstFileHoldsTheDocumentsAsTheyAre() throws Exception {
    assertThat(texts(corpus("a").files(1)))
        .containsExactly(
            "Rain fell. Roads were closed. Schools stayed open.",
            "The river rose.",
            "Шёл дождь. Дороги закрыли.");
  }

  @Test
  void madeDocumentsAreAsLongAndOfTheSentencesOfTheirLanguage() throws Exception {
    GrownCorpus corpus = corpus("b");
    corpus.make(2);
    List<JsonNode> made = lines(corpus.files(2).get(1));

    assertThat(made)
        .extracting(line -> line.get("id").asText())
        .containsExactly("1+2", "2+2", "3+2");
    assertThat(sentences(made.get(0))).hasSize(3).isSubsetOf(ENGLISH);
    assertThat(sentences(made.get(1))).hasSize(1).isSubsetOf(ENGLISH);
    assertThat(sentences(made.get(2))).hasSize(2).isSubsetOf(RUSSIAN);
    assertThat(made.get(0).get("published").asText()).isIn("2021-03-01", "2021-03-02");
    assertThat(made.get(2).get("published").asText()).isEqualTo("2021-03-03");
  }

  @Test
  void sameCorpusGivesTheSameFilesAndEachFileIsAnother() throws Exception {
    GrownCorpus corpus = corpus("c");
    GrownCorpus again = corpus("d");
    Set<List<String>> different = new HashSet<>();
    for (int part = 2; part <= 9; part++) {
      corpus.make(part);
      again.make(part);
      List<String> texts = texts(corpus.files(part).subList(part - 1, part));
      assertThat(texts(again.files(part).subList(part - 1, part))).isEqualTo(texts);
      different.add(texts);
    }

    assertThat(different).hasSizeGreaterThan(4);
  }

  /** In a session of its own, for it is fitted to the size of the input. */
  @Test
  void jobIsMeasuredOnTwiceAsMuch() throws Exception {
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    Path bench = folder.resolve("growth");
    SparkSession session = spark.newSession();
    new GrowthBench(session, TestRun.study(), bench.toString())
        .run(sources(session), List.of(2), out);
    out.flush();

    assertThat(printed.toString().lines().map(String::stripTrailing).toList())
        .anyMatch(line -> line.matches("documents +6"))
        .anyMatch(line -> line.matches("whole job +\\d+\\.\\d{3}"))
        .anyMatch(line -> line.matches("annotate +\\d+\\.\\d{3}"))
        .anyMatch(line -> line.matches("heap, peak MB +[1-9][\\d,]*"));
    assertThat(bench).doesNotExist();
  }

  private GrownCorpus corpus(String name) throws Exception {
    return GrownCorpus.of(
        sources(spark),
        TestRun.study(),
        new org.apache.hadoop.fs.Path(folder.resolve(name).toString()));
  }

  private Sources sources(SparkSession session) throws Exception {
    Path file = folder.resolve("texts.jsonl");
    Files.writeString(
        file,
        """
        {"id": "1", "language": "en", "published": "2021-03-01", "text": "Rain fell. Roads were closed. Schools stayed open."}
        {"id": "2", "language": "en", "published": "2021-03-02", "text": "The river rose."}
        {"id": "3", "language": "ru", "published": "2021-03-03", "text": "Шёл дождь. Дороги закрыли."}
        """);
    return Sources.open(session, TestRun.study(), List.of(file.toString()), Optional.empty());
  }

  private static List<String> sentences(JsonNode line) {
    return List.of(line.get("text").asText().split("(?<=\\.) "));
  }

  private static List<String> texts(List<String> files) throws Exception {
    List<String> texts = new ArrayList<>();
    for (String file : files) {
      lines(file).forEach(line -> texts.add(line.get("text").asText()));
    }

    return texts;
  }

  private static List<JsonNode> lines(String file) throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(file))) {
      lines.add(new ObjectMapper().readTree(line));
    }

    return lines;
  }
}
