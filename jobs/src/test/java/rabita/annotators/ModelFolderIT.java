package rabita.annotators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.SparkTest;
import rabita.sources.UserException;

/** Folders as Spark NLP saves them, down to what tells the class; native jars are not there. */
class ModelFolderIT extends SparkTest {
  private static final String NER = "com.johnsnowlabs.nlp.annotators.ner.dl.NerDLModel";
  private static final String BERT =
      "com.johnsnowlabs.nlp.annotators.classifier.dl.BertForTokenClassification";

  @TempDir Path folder;

  @Test
  void modelWithoutItsNativeJarIsTheUsersToMend() throws IOException {
    save(folder, NER, "");
    assertMendable(folder);
  }

  @Test
  void soAreTheyInAPipeline() throws IOException {
    save(folder, "org.apache.spark.ml.PipelineModel", "\"stageUids\": [\"m\"]");
    save(folder.resolve("stages/0_m"), NER, "");
    assertMendable(folder);
  }

  @Test
  void folderMayLackWhatTheModelIsMadeOf() throws IOException {
    for (String model : List.of(NER, BERT)) {
      Path path = folder.resolve(model);
      save(path, model, "");
      Files.delete(path.resolve("tensorflow"));
      assertThatThrownBy(() -> new ModelFolder(path.toString()).annotators(spark))
          .isInstanceOf(UserException.class)
          .hasMessageStartingWith("Cannot load the model %s: ".formatted(path))
          .hasMessageEndingWith("Name a model that Spark NLP 5.5 saved.");
    }
  }

  @Test
  void classMayBeUnknown() throws IOException {
    save(folder, "example.Tagger", "");
    assertThatThrownBy(() -> new ModelFolder(folder.toString()).annotators(spark))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith(
            "Cannot load the model %s: its class example.Tagger is missing. Add the jars that it needs"
                .formatted(folder));
  }

  private static void assertMendable(Path path) {
    assertThatThrownBy(() -> NameModel.load(spark, "en", path.toString()))
        .isInstanceOf(UserException.class)
        .satisfies(
            error ->
                assertThat(error.getMessage())
                    .matches(
                        "Cannot load the model \\S+: its class [\\w./$]*tensorflow[\\w./$]* is missing\\."
                            + " Add the jars that it needs \\(NerDL: TensorFlow, BERT: TensorFlow or"
                            + " ONNX Runtime\\) with --packages or --jars\\."));
  }

  private static void save(Path path, String model, String parameters) throws IOException {
    Path metadata = Files.createDirectories(path.resolve("metadata"));
    Files.writeString(
        metadata.resolve("part-00000"),
        """
        {"class": "%s", "timestamp": 0, "sparkVersion": "3.5.7", "uid": "m", "paramMap": {%s}, "defaultParamMap": {}}
        """
            .formatted(model, parameters));
    Files.createFile(metadata.resolve("_SUCCESS"));
    // What Spark NLP copies before it asks for TensorFlow.
    Files.writeString(path.resolve("tensorflow"), "");
  }
}
