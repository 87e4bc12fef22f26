package rabita.annotators;

import com.johnsnowlabs.nlp.annotators.ner.crf.NerCrfApproach;
import com.johnsnowlabs.nlp.annotators.ner.crf.NerCrfModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import rabita.text.LanguageFiles;

/** Trains Spark NLP's conditional random field on labelled sentences of a language. */
public final class NameTraining {
  private static final int SEED = 1;
  private static final double L2 = 1;

  /**
   * Step of the gradient at the first sentence. Spark NLP's own, 0.002 for ten thousand sentences,
   * is made for hundreds of epochs: after ten, most names are not found yet.
   */
  private static final double MOST_STEP = 0.02;

  /**
   * Most that the step times the tokens of a sentence may be: at 2.6 the weights grow without end
   * and the model finds nothing, at 1.7 they do not.
   */
  private static final double MOST_STEP_OF_SENTENCE = 0.8;

  private final SparkSession spark;
  private final Set<String> stopWords;
  private final int epochs;

  /**
   * @param epochs how often each sentence is looked at
   */
  public NameTraining(SparkSession spark, String language, int epochs) {
    this.spark = spark;
    this.epochs = epochs;
    stopWords = LanguageFiles.words(language, "stopwords.txt");
  }

  /** The model; the same for the same sentences in the same order. */
  public NerCrfModel model(List<TaggedSentence> sentences) {
    NerCrfApproach training = new NerCrfApproach();
    training.setInputCols(
        new String[] {
          AnnotationColumns.DOCUMENT,
          AnnotationColumns.TOKEN,
          AnnotationColumns.POS,
          AnnotationColumns.EMBEDDINGS
        });
    training.setLabelColumn(AnnotationColumns.LABEL);
    training.setOutputCol(AnnotationColumns.ENTITY);
    training.setL2(L2);
    training.setMinEpochs(1);
    training.setMaxEpochs(epochs);
    training.setRandomSeed(SEED);
    int longest = sentences.stream().mapToInt(sentence -> sentence.tokens().size()).max().orElse(1);
    double step = Math.min(MOST_STEP, MOST_STEP_OF_SENTENCE / longest);
    long decay = Math.max(1, Math.round(sentences.size() / (2 * L2 * step)));
    ParamMap steps = new ParamMap().put(training.c0(), (int) Math.min(decay, Integer.MAX_VALUE));
    return training.fit(rows(sentences), steps);
  }

  /** How well a model finds the names of sentences, by kind. */
  public Map<NameKind, NameScore> score(NerCrfModel model, List<TaggedSentence> sentences) {
    Map<NameKind, NameScore> scores = new EnumMap<>(NameKind.class);
    model
        .transform(rows(sentences))
        .select(AnnotationColumns.LABEL, AnnotationColumns.ENTITY)
        .collectAsList()
        .forEach(
            row -> {
              List<NameSpan> gold = NameSpan.of(tags(row, 0));
              List<NameSpan> found = NameSpan.of(tags(row, 1));
              for (NameKind kind : NameKind.values()) {
                scores.merge(kind, NameScore.of(gold, found, kind), NameScore::plus);
              }
            });
    return scores;
  }

  private static List<String> tags(Row row, int column) {
    return row.<Row>getList(column).stream().map(token -> token.<String>getAs("result")).toList();
  }

  /** The sentences as a model reads them, a row each, with their labels. */
  private Dataset<Row> rows(List<TaggedSentence> sentences) {
    StructType schema = AnnotationColumns.addTo(new StructType());
    schema = schema.add(AnnotationColumns.LABEL, schema.apply(AnnotationColumns.TOKEN).dataType());
    List<Row> rows = sentences.stream().map(this::row).toList();
    return AnnotationColumns.marked(spark.createDataFrame(rows, schema).coalesce(1));
  }

  private Row row(TaggedSentence sentence) {
    Words words = Words.of(sentence.tokens());
    List<Object> values = new ArrayList<>(AnnotationColumns.values(words, stopWords));
    values.add(AnnotationColumns.labels(words, sentence.tags()));
    return RowFactory.create(values.toArray());
  }
}
