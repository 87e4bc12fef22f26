package rabita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.SparkTest;
import rabita.annotators.ConllFile;
import rabita.annotators.NameKind;
import rabita.annotators.NameModel;
import rabita.annotators.NameScore;
import rabita.annotators.NameTraining;
import rabita.annotators.TaggedSentence;
import rabita.sources.Sources;
import rabita.tables.Output;

/** A model from labelled sentences to the mentions of a run, by way of the disk. */
class NamesIT extends SparkTest {
  private static final String TEXT =
      "\ud83d\ude00 Pakistan and Russia thanked Mr Harun Vale in Port Dunmore . "
          + "Iran spoke with Mr Tarek Quill on Friday .";

  @TempDir static Path folder;

  private static List<TaggedSentence> labelled;
  private static NameTraining training;
  private static TestRun run;

  @BeforeAll
  static void trainsSavesLoadsAndRuns() throws IOException {
    try (InputStream in = NamesIT.class.getResourceAsStream("/names/en.conll")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      labelled = ConllFile.read("en.conll", text).sentences();
    }

    training = new NameTraining(spark, "en", 10);
    String model = folder.resolve("model").toString();
    training.model(labelled).write().save(model);
    Path input = Files.createDirectory(folder.resolve("input"));
    Files.writeString(
        input.resolve("news.jsonl"),
        "{\"id\": \"d\", \"language\": \"en\", \"text\": \"%s\"}\n".formatted(TEXT));
    run = run(input, List.of(NameModel.load(spark, "en", model)));
  }

  @Test
  void learnsWhatIsLabelled() {
    Map<NameKind, NameScore> scores = training.score(training.model(labelled), labelled);

    assertThat(scores.values()).allMatch(score -> score.gold() > 4 && score.f1() > 0.95);
  }

  /** Friday's sentence names one state alone: no evidence, no unknown names. */
  @Test
  void addsNamesThatNoActorHasInSentencesOfEvidence() {
    assertThat(mentions("model"))
        .containsExactly(
            "d 0 Harun Vale ner:harun-vale person", "d 0 Port Dunmore ner:port-dunmore place");
    assertThat(mentions("names"))
        .containsExactly(
            "d 0 Pakistan PAK country", "d 0 Russia RUS country", "d 1 Iran IRN country");
  }

  @Test
  void offsetsAreThoseOfTheText() {
    int[] points = TEXT.codePoints().toArray();
    for (Row row : run.table("mentions").collectAsList()) {
      int begin = row.getAs("begin");
      int end = row.getAs("end");
      assertThat(new String(points, begin, end - begin)).isEqualTo(row.getAs("surface"));
    }
  }

  @Test
  void countsThemInNoOtherTable() {
    assertThat(run.table("evidence").filter("a like 'ner:%' or b like 'ner:%'").count()).isZero();
    assertThat(run.table("entities").filter("entity_id like 'ner:%'").count()).isZero();
  }

  @Test
  void suggestsPersonsAndBodiesWithExamples() {
    List<Row> names =
        new UnknownNames(5).rows(run.table("mentions"), run.table("sentences")).collectAsList();

    assertThat(names).hasSize(1);
    assertThat(names.get(0).<String>getAs("surface")).isEqualTo("Harun Vale");
    assertThat(names.get(0).<Long>getAs("n_documents")).isEqualTo(1);
    Row example = names.get(0).<Row>getList(names.get(0).fieldIndex("examples")).get(0);
    assertThat(example.<String>getAs("text")).contains("thanked Mr Harun Vale in");
  }

  private static List<String> mentions(String match) {
    return run.table("mentions").filter("match = '" + match + "'").collectAsList().stream()
        .map(
            row ->
                "%s %s %s %s %s"
                    .formatted(
                        row.<String>getAs("doc_id"),
                        row.<Integer>getAs("sentence_index"),
                        row.<String>getAs("surface"),
                        row.<String>getAs("entity_id"),
                        row.<String>getAs("kind")))
        .toList();
  }

  private static TestRun run(Path input, List<NameModel> models) throws IOException {
    Path target = folder.resolve("output");
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    List<String> inputs = List.of(input.toString());
    try (Output output = Output.open(hadoop, target.toString(), inputs, false)) {
      Sources sources = Sources.open(spark, Corpus.STUDY, inputs, Optional.empty());
      RunResult result =
          new Run(spark, Corpus.STUDY, output, 4, stage -> {})
              .run(sources, models, TableChoice.all());
      output.publish();
      return new TestRun(spark, target, result);
    }
  }
}
