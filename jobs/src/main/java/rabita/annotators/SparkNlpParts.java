package rabita.annotators;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.TextMatcher;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import com.johnsnowlabs.nlp.util.io.ExternalResource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import rabita.entities.PlainName;

/**
 * The columns of {@link TextParts} by Spark NLP: its document assembler, sentence detector,
 * tokenizer and text matcher, with the marks of our languages and our names of states.
 */
public final class SparkNlpParts {
  /** Ends of sentences that Spark NLP does not know: Arabic, Urdu, Devanagari. */
  private static final String[] BOUNDS = {"\u061f", "\u06d4", "\u0964"};

  /** What it parts from a word, and these: its own list is replaced by the one given. */
  private static final String[] MARKS = {
    ".", ",", ";", ":", "!", "?", "*", "-", "(", ")", "\"", "'", "\u00ab", "\u00bb", "\u060c",
    "\u061b", "\u061f", "\u06d4", "\u0964", "\u201c", "\u201d"
  };

  private static final String SPAN =
      "transform(%s, part -> struct(part.begin as begin, part.end + 1 as end))";

  private final PipelineModel model;
  private final UserDefinedFunction country;

  private SparkNlpParts(PipelineModel model, UserDefinedFunction country) {
    this.model = model;
    this.country = country;
  }

  /**
   * The pipeline with the names of some languages.
   *
   * @param texts doc_id, language, text
   * @param names file for the names; written
   */
  public static SparkNlpParts of(Dataset<Row> texts, List<String> languages, Path names)
      throws IOException {
    Map<String, String> countries = new HashMap<>();
    Set<String> surfaces = new LinkedHashSet<>();
    for (String language : languages) {
      for (PlainName name : PlainName.of(language)) {
        surfaces.add(name.surface());
        countries.put(key(language, name.surface()), name.country());
      }
    }

    try (FSDataOutputStream out =
        names
            .getFileSystem(texts.sparkSession().sparkContext().hadoopConfiguration())
            .create(names)) {
      out.write(String.join("\n", surfaces).getBytes(StandardCharsets.UTF_8));
    }

    UDF2<String, String, String> lookUp =
        (language, surface) -> countries.get(key(language, surface));
    return new SparkNlpParts(pipeline(names).fit(texts), udf(lookUp, DataTypes.StringType));
  }

  /** The columns. */
  public Dataset<Row> of(Dataset<Row> texts) {
    Dataset<Row> found = model.transform(texts);
    return found.select(
        col("doc_id"),
        expr(SPAN.formatted("sentence")).as("sentences"),
        expr(SPAN.formatted("token")).as("tokens"),
        transform(
                col("name"),
                name ->
                    struct(
                        name.getField("begin").as("begin"),
                        name.getField("end").plus(1).as("end"),
                        country.apply(col("language"), name.getField("result")).as("country")))
            .as("mentions"));
  }

  private static Pipeline pipeline(Path names) {
    DocumentAssembler document = new DocumentAssembler();
    document.setInputCol("text");
    document.setOutputCol("document");
    SentenceDetector sentence = new SentenceDetector();
    sentence.setInputCols(new String[] {"document"});
    sentence.setOutputCol("sentence");
    sentence.setCustomBounds(BOUNDS);
    // Else the mark is left out of the sentence that it ends.
    sentence.setCustomBoundsStrategy("append");
    Tokenizer token = new Tokenizer();
    token.setInputCols(new String[] {"sentence"});
    token.setOutputCol("token");
    token.setContextChars(MARKS);
    TextMatcher name = new TextMatcher();
    name.setInputCols(new String[] {"sentence", "token"});
    name.setOutputCol("name");
    HashMap<String, String> options = new HashMap<>(Map.of("format", "text"));
    name.setEntities(ExternalResource.fromJava(names.toString(), "TEXT", options));
    name.setCaseSensitive(true);
    name.setMergeOverlapping(true);
    return new Pipeline().setStages(new PipelineStage[] {document, sentence, token, name});
  }

  private static String key(String language, String surface) {
    return language + '\t' + surface;
  }
}
