package rabita.annotators;

import com.johnsnowlabs.nlp.Annotation;
import java.util.List;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.collection.immutable.Map.Map1;

/** What the annotators of Spark NLP take and give. */
public final class SparkNlp {
  /** Said where the classes of Spark NLP are missing. */
  public static final String ADD =
      "Add --packages com.johnsnowlabs.nlp:spark-nlp_2.12:5.5.3, or its jar with --jars.";

  private static final String CLASS = "com.johnsnowlabs.nlp.Annotation";
  private static final float[] NO_EMBEDDINGS = {};

  private SparkNlp() {}

  /** True where Spark NLP is on the class path; a cluster's own Spark may lack it. */
  public static boolean isPresent() {
    try {
      Class.forName(CLASS, false, Thread.currentThread().getContextClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** A token whose begin and end are its place among the tokens given. */
  static Annotation token(int place, String word, int sentence) {
    return new Annotation(
        "token",
        place,
        place,
        word,
        new Map1<>("sentence", Integer.toString(sentence)),
        NO_EMBEDDINGS);
  }

  static Seq<Annotation> seq(List<Annotation> annotations) {
    return JavaConverters.asScalaBuffer(annotations).toSeq();
  }

  static List<Annotation> list(Seq<Annotation> annotations) {
    return JavaConverters.seqAsJavaList(annotations);
  }
}
