package rabita.annotators;

import static org.apache.spark.sql.functions.col;

import com.johnsnowlabs.nlp.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;
import rabita.text.Folding;
import scala.collection.JavaConverters;

/**
 * A sentence in the columns that Spark NLP's models read: the whole as a document, its tokens, and
 * for each a part of speech and an embedding. Both of these stand for what no model is needed for:
 * the part of speech is the kind of the token, or that it is a stop word; the embedding is empty.
 */
final class AnnotationColumns {
  static final String DOCUMENT = "document";
  static final String TOKEN = "token";
  static final String POS = "pos";
  static final String EMBEDDINGS = "word_embeddings";
  static final String LABEL = "label";
  static final String ENTITY = "named_entity";

  /** Name of the embeddings, by which a model knows those that it was trained with. */
  static final String NO_EMBEDDINGS = "none";

  private static final List<String> INPUTS = List.of(DOCUMENT, TOKEN, POS, EMBEDDINGS);
  private static final Map<String, String> SENTENCE = Map.of("sentence", "0");

  private AnnotationColumns() {}

  /** The columns, to be added to others. */
  static StructType addTo(StructType schema) {
    StructType all = schema;
    for (String name : INPUTS) {
      all = all.add(name, Annotation.arrayType());
    }

    return all;
  }

  /** The values of the columns. */
  static List<Object> values(Words words, Set<String> stopWords) {
    return List.of(
        new Object[] {annotation(DOCUMENT, 0, words.text().length(), words.text(), SENTENCE)},
        each(words, i -> annotation(words, i, TOKEN, words.word(i), SENTENCE)),
        each(words, i -> annotation(words, i, POS, pos(words.word(i), stopWords), SENTENCE)),
        each(
            words, i -> annotation(words, i, EMBEDDINGS, words.word(i), wholeWord(words.word(i)))));
  }

  /** The tags of the tokens as a column's value. */
  static Object[] labels(Words words, List<String> tags) {
    return each(words, i -> annotation(words, i, ENTITY, tags.get(i), SENTENCE));
  }

  /** The same rows, the columns known to Spark NLP as what they are. */
  static Dataset<Row> marked(Dataset<Row> rows) {
    Column[] columns =
        Arrays.stream(rows.columns())
            .map(name -> col(name).as(name, metadata(name)))
            .toArray(Column[]::new);
    return rows.select(columns);
  }

  private static Metadata metadata(String column) {
    String type = column.equals(LABEL) ? ENTITY : column;
    boolean ours = INPUTS.contains(type) || type.equals(ENTITY);
    return ours
        ? new MetadataBuilder()
            .putString("annotatorType", type)
            .putString("ref", NO_EMBEDDINGS)
            .build()
        : Metadata.empty();
  }

  private static Object[] each(Words words, IntFunction<Row> annotation) {
    return IntStream.range(0, words.begins().size()).mapToObj(annotation).toArray();
  }

  private static Row annotation(
      Words words, int i, String type, String result, Map<String, String> metadata) {
    return annotation(type, words.begins().get(i), words.ends().get(i), result, metadata);
  }

  /** Spark NLP's end is that of the last unit, not after it. */
  private static Row annotation(
      String type, int begin, int end, String result, Map<String, String> metadata) {
    return RowFactory.create(
        type, begin, end - 1, result, JavaConverters.mapAsScalaMap(metadata), new Float[0]);
  }

  private static Map<String, String> wholeWord(String word) {
    return Map.of(
        "sentence", "0", "token", word, "pieceId", "-1", "isWordStart", "true", "isOOV", "true");
  }

  private static String pos(String word, Set<String> stopWords) {
    if (stopWords.contains(Folding.fold(word))) {
      return "stop";
    }

    int first = word.codePointAt(0);
    return Character.isLetter(first) ? "word" : Character.isDigit(first) ? "number" : "mark";
  }
}
