package rabita.annotators;

import static org.apache.spark.sql.functions.col;

import com.johnsnowlabs.nlp.AnnotatorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import rabita.text.Folding;
import rabita.text.Language;
import rabita.text.LanguageFiles;
import rabita.text.Languages;

/** A model that finds the names in sentences of a language. */
public final class NameModel {
  /** Begins the entity_id of a name that no actor of the study has. */
  public static final String UNKNOWN = "ner:";

  private static final StructType SENTENCE =
      StructType.fromDDL(
          "doc_id STRING, sentence_index INT, language STRING, published_on DATE, begin INT, text"
              + " STRING");

  private static final StructType NAME =
      StructType.fromDDL(
          "doc_id STRING, sentence_index INT, begin INT, end INT, surface STRING, entity_id STRING,"
              + " kind STRING, country STRING, language STRING, published_on DATE");

  private final String language;
  private final List<AnnotatorModel<?>> annotators;

  private NameModel(String language, List<AnnotatorModel<?>> annotators) {
    this.language = language;
    this.annotators = annotators;
  }

  /** Looks whether a model is there, before Spark starts. */
  public static void check(String path, Configuration hadoop) {
    new ModelFolder(path).check(hadoop);
  }

  /** Loads a model from the disk. */
  public static NameModel load(SparkSession spark, String language, String path) {
    return new NameModel(language, new ModelFolder(path).annotators(spark));
  }

  /**
   * The names in the sentences of the model's language.
   *
   * @param sentences doc_id, sentence_index, language, published_on, begin, text
   * @return rows of mentions without {@code match}; offsets are code points in the document
   */
  public Dataset<Row> names(Dataset<Row> sentences) {
    Set<String> stopWords = LanguageFiles.words(language, "stopwords.txt");
    String code = language;
    Dataset<Row> rows =
        AnnotationColumns.marked(
            sentences
                .filter(col("language").equalTo(language))
                .select(
                    Arrays.stream(SENTENCE.fieldNames()).map(functions::col).toArray(Column[]::new))
                .map(
                    (MapFunction<Row, Row>) row -> columns(row, Languages.load(code), stopWords),
                    Encoders.row(AnnotationColumns.addTo(SENTENCE))));
    for (AnnotatorModel<?> annotator : annotators) {
      rows = annotator.transform(rows);
    }

    return rows.flatMap((FlatMapFunction<Row, Row>) NameModel::found, Encoders.row(NAME));
  }

  private static Row columns(Row sentence, Language language, Set<String> stopWords) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      values.add(sentence.get(i));
    }

    values.addAll(AnnotationColumns.values(Words.of(language, sentence.getAs("text")), stopWords));
    return RowFactory.create(values.toArray());
  }

  private static Iterator<Row> found(Row sentence) {
    List<Row> tagged = sentence.getList(sentence.fieldIndex(AnnotationColumns.ENTITY));
    List<String> tags = tagged.stream().map(row -> row.<String>getAs("result")).toList();
    String text = sentence.getAs("text");
    List<String> tokens =
        tagged.stream()
            .map(row -> text.substring(row.getAs("begin"), row.<Integer>getAs("end") + 1))
            .toList();
    NameEdges edges = NameEdges.of(sentence.getAs("language"));
    return NameSpan.of(tags).stream()
        .flatMap(span -> edges.cut(span, tokens).stream())
        .map(
            span ->
                row(
                    sentence,
                    tagged.get(span.first()).getAs("begin"),
                    tagged.get(span.last()).<Integer>getAs("end") + 1,
                    span.kind()))
        .iterator();
  }

  private static Row row(Row sentence, int begin, int end, NameKind kind) {
    String text = sentence.getAs("text");
    String surface = text.substring(begin, end);
    int from = sentence.<Integer>getAs("begin") + text.codePointCount(0, begin);
    return RowFactory.create(
        sentence.getAs("doc_id"),
        sentence.getAs("sentence_index"),
        from,
        from + surface.codePointCount(0, surface.length()),
        surface,
        UNKNOWN + Folding.fold(surface).replaceAll("\\s+", "-"),
        kind.label(),
        null,
        sentence.getAs("language"),
        sentence.getAs("published_on"));
  }
}
