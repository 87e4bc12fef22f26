package rabita.annotators;

import static org.apache.spark.sql.functions.array_intersect;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Sentences and tokens of the same texts by two engines: as {@code begin} and {@code end} in the
 * columns {@code sentences} and {@code tokens}.
 */
public final class Segmentation {
  /** Ends of sentences that Spark NLP does not know: Arabic, Urdu, Devanagari. */
  private static final String[] BOUNDS = {"\u061f", "\u06d4", "\u0964"};

  /** What it parts from a word, and these: its own list is replaced by the one given. */
  private static final String[] MARKS = {
    ".", ",", ";", ":", "!", "?", "*", "-", "(", ")", "\"", "'", "\u00ab", "\u00bb", "\u060c",
    "\u061b", "\u061f", "\u06d4", "\u0964", "\u201c", "\u201d"
  };

  private Segmentation() {}

  /** By our functions. */
  public static Dataset<Row> ours(Dataset<Row> texts) {
    return spans(
        texts
            .withColumn("sentence", expr("text_sentences(text, language)"))
            .withColumn("token", expr("text_tokens(text, language)")),
        0);
  }

  /** By Spark NLP, with the marks of our languages added. */
  public static Dataset<Row> sparkNlp(Dataset<Row> texts) {
    DocumentAssembler document = new DocumentAssembler();
    document.setInputCol("text");
    document.setOutputCol("document");
    SentenceDetector sentence = new SentenceDetector();
    sentence.setInputCols(new String[] {"document"});
    sentence.setOutputCol("sentence");
    sentence.setCustomBounds(BOUNDS);
    Tokenizer token = new Tokenizer();
    token.setInputCols(new String[] {"sentence"});
    token.setOutputCol("token");
    token.setContextChars(MARKS);
    Pipeline pipeline = new Pipeline().setStages(new PipelineStage[] {document, sentence, token});
    return spans(pipeline.fit(texts).transform(texts), 1);
  }

  /**
   * How many spans each engine has, and how many both: n_sentences_a, n_sentences_b,
   * n_sentences_both, and the same of tokens.
   *
   * @param a rows with {@code doc_id}, one a text
   * @param b the same
   */
  public static Row agreement(Dataset<Row> a, Dataset<Row> b) {
    Dataset<Row> both =
        a.select(col("doc_id"), col("sentences").as("a_sentences"), col("tokens").as("a_tokens"))
            .join(b.select("doc_id", "sentences", "tokens"), "doc_id");
    return both.agg(
            sum(size(col("a_sentences"))),
            sum(size(col("sentences"))),
            sum(size(array_intersect(col("a_sentences"), col("sentences")))),
            sum(size(col("a_tokens"))),
            sum(size(col("tokens"))),
            sum(size(array_intersect(col("a_tokens"), col("tokens")))))
        .first();
  }

  private static Dataset<Row> spans(Dataset<Row> rows, int beyond) {
    String span = "transform(%s, part -> struct(part.begin as begin, part.end + %s as end))";
    return rows.select(
        col("doc_id"),
        expr(span.formatted("sentence", beyond)).as("sentences"),
        expr(span.formatted("token", beyond)).as("tokens"));
  }
}
