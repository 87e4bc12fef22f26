package rabita.annotators;

import com.johnsnowlabs.nlp.AnnotatorModel;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.sql.SparkSession;
import rabita.sources.UserException;

/** A model of Spark NLP on the disk, as {@code save} wrote it: an annotator or a pipeline. */
record ModelFolder(String path) {
  /** What a model may make of our sentences and tokens. */
  private static final List<String> MADE =
      List.of(AnnotationColumns.POS, AnnotationColumns.EMBEDDINGS, AnnotationColumns.ENTITY);

  /**
   * Looks whether a model is there.
   *
   * @throws UserException when it is not
   */
  void check(Configuration hadoop) {
    try {
      Path metadata = new Path(path, "metadata");
      if (!metadata.getFileSystem(hadoop).exists(metadata)) {
        throw new UserException(
            "Cannot find the model %s: it has no folder metadata. Name the folder that rabita train-ner, or save of a Spark NLP model, wrote."
                .formatted(path));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(
          "Cannot read the model %s: %s. Check the path.".formatted(path, e.getMessage()), e);
    }
  }

  /**
   * The annotators that lead from tokens to names, wired by what they take and give: each column
   * has the name of its type. What would cut sentences and tokens is left out; ours are there.
   *
   * @throws UserException when no such model is there, or a jar that it needs is missing
   */
  List<AnnotatorModel<?>> annotators(SparkSession spark) {
    try {
      Object loaded = DefaultParamsReader.loadParamsInstance(path, spark.sparkContext());
      Stream<?> stages =
          loaded instanceof PipelineModel pipeline
              ? Arrays.stream(pipeline.stages())
              : Stream.of(loaded);
      List<AnnotatorModel<?>> annotators =
          stages.flatMap(ModelFolder::annotator).filter(ModelFolder::isNeeded).toList();
      if (annotators.stream().noneMatch(ModelFolder::findsNames)) {
        throw new UserException(
            "Cannot use the model %s: none of its parts finds named entities. Name another."
                .formatted(path));
      }

      annotators.forEach(ModelFolder::wire);
      return annotators;
    } catch (UserException e) {
      throw e;
      // Scala declares no exceptions: what is not there comes as a checked one.
    } catch (Exception | LinkageError e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof ClassNotFoundException || cause instanceof LinkageError) {
          throw missing(cause);
        }
      }

      throw new UserException(
          "Cannot load the model %s: %s. Name a model that Spark NLP 5.5 saved."
              .formatted(path, e.getMessage()),
          e);
    }
  }

  private UserException missing(Throwable cause) {
    return new UserException(
        "Cannot load the model %s: its class %s is missing. Add the jars that it needs (NerDL: TensorFlow, BERT: TensorFlow or ONNX Runtime) with --packages or --jars."
            .formatted(path, cause.getMessage()),
        cause);
  }

  private static Stream<AnnotatorModel<?>> annotator(Object stage) {
    return stage instanceof AnnotatorModel<?> annotator ? Stream.of(annotator) : Stream.empty();
  }

  private static boolean isNeeded(AnnotatorModel<?> annotator) {
    return MADE.contains(annotator.outputAnnotatorType());
  }

  private static boolean findsNames(AnnotatorModel<?> annotator) {
    return annotator.outputAnnotatorType().equals(AnnotationColumns.ENTITY);
  }

  private static void wire(AnnotatorModel<?> annotator) {
    annotator.setInputCols(annotator.inputAnnotatorTypes());
    annotator.setOutputCol(annotator.outputAnnotatorType());
  }
}
