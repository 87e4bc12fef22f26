package rabita.sql;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BinaryType$;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.ObjectType;
import org.apache.spark.sql.types.StructType;
import rabita.study.Study;
import rabita.text.MinHash;

/** The functions that {@link RabitaExtensions} adds to a session, and those that the jobs call. */
public final class SqlFunctions {
  private static final DataType BINARY = BinaryType$.MODULE$;

  /** Every public function. */
  static final List<SqlFunction> ALL =
      List.of(
          new SqlFunction(
              "text_fold",
              "_FUNC_(text) - the text folded for matching.",
              "SELECT _FUNC_('Шри\u2011Ланка');\n       шри-ланка",
              TextFunctions.class,
              "fold",
              List.of(StringType),
              1,
              true,
              StringType),
          new SqlFunction(
              "text_language",
              "_FUNC_(text) - its language (ISO 639-1, 'und' for one not known) and the confidence.",
              "SELECT _FUNC_('Это письмо написано на русском языке').language;\n       ru",
              TextFunctions.class,
              "language",
              List.of(StringType),
              1,
              true,
              SqlTypes.LANGUAGE),
          new SqlFunction(
              "text_sentences",
              "_FUNC_(text, language) - the sentences with their code point offsets.",
              "SELECT size(_FUNC_('One. Two.', 'en'));\n       2",
              TextFunctions.class,
              "sentences",
              List.of(StringType, StringType),
              2,
              true,
              SqlTypes.array(SqlTypes.SENTENCE)),
          new SqlFunction(
              "text_tokens",
              "_FUNC_(text, language) - the tokens with their code point offsets and folded forms.",
              "SELECT _FUNC_('Hello, world', 'en').token;\n       [\"Hello\",\",\",\"world\"]",
              TextFunctions.class,
              "tokens",
              List.of(StringType, StringType),
              2,
              true,
              SqlTypes.array(SqlTypes.TOKEN)),
          new SqlFunction(
              "text_mentions",
              "_FUNC_(text, language) - the states, capitals and cities that are named.",
              "SELECT _FUNC_('Pakistan and Russian banks', 'en').country;\n"
                  + "       [\"PAK\",\"RUS\"]",
              TextFunctions.class,
              "mentions",
              List.of(StringType, StringType),
              2,
              true,
              SqlTypes.array(SqlTypes.MENTION)),
          new SqlFunction(
              "text_dates",
              "_FUNC_(text, language[, published]) - the date expressions; relative ones are"
                  + " resolved against the day of publication.",
              "SELECT _FUNC_('on 29 September 2021', 'en')[0].earliest;\n       2021-09-29",
              TextFunctions.class,
              "dates",
              List.of(StringType, StringType, StringType),
              2,
              false,
              SqlTypes.array(SqlTypes.DATE)));

  private SqlFunctions() {}

  /** One call analyses a document; evaluated once a row whatever is made of its result. */
  public static Column annotate(
      Study study, Column text, Column title, Column language, Column published, Column url) {
    Literal constant = new Literal(study, new ObjectType(Study.class));
    List<Expression> arguments =
        List.of(constant, text.expr(), title.expr(), language.expr(), published.expr(), url.expr());
    return new Column(
        SqlFunction.Invocations.of(
            AnnotationRows.class,
            "annotate",
            SqlTypes.ANNOTATION,
            arguments,
            List.of(),
            false,
            false));
  }

  /** The sentences of an annotated text. */
  public static Column sentences(Column text, Column segments) {
    return segmentRows("sentences", SqlTypes.array(SqlTypes.SENTENCE), text, segments);
  }

  /** The tokens of an annotated text. */
  public static Column tokens(Column text, Column segments) {
    return segmentRows("tokens", SqlTypes.array(SqlTypes.TOKEN), text, segments);
  }

  /** The content words among the {@link #tokens} of a text. */
  public static Column contentWords(Column tokens, Column language) {
    return new Column(
        SqlFunction.Invocations.of(
            WordRows.class,
            "contentWords",
            SqlTypes.array(SqlTypes.WORD),
            List.of(tokens.expr(), language.expr()),
            List.of(SqlTypes.array(SqlTypes.TOKEN), StringType),
            true,
            false));
  }

  /** The measures of {@link rabita.counting.Association} as a struct. */
  public static Column association(Column nAb, Column nA, Column nB, Column n) {
    return new Column(
        SqlFunction.Invocations.of(
            AssociationRows.class,
            "association",
            SqlTypes.ASSOCIATION,
            List.of(nAb.expr(), nA.expr(), nB.expr(), n.expr()),
            List.of(LongType, LongType, LongType, LongType),
            true,
            true));
  }

  /** A share with its interval as a struct. */
  public static Column share(Column part, Column whole) {
    return new Column(
        SqlFunction.Invocations.of(
            AssociationRows.class,
            "share",
            SqlTypes.SHARE,
            List.of(part.expr(), whole.expr()),
            List.of(LongType, LongType),
            true,
            true));
  }

  /** The {@link rabita.counting.RatioCell} of a pair as a struct. */
  public static Column ratioCell(Column nAb, Column nA, Column nB, Column n) {
    return new Column(
        SqlFunction.Invocations.of(
            RatioRows.class,
            "cell",
            SqlTypes.RATIO_CELL,
            List.of(nAb.expr(), nA.expr(), nB.expr(), n.expr()),
            List.of(LongType, LongType, LongType, LongType),
            true,
            true));
  }

  /**
   * The parameters of the {@link rabita.counting.RatioPrior} fitted to pairs, as a struct.
   *
   * @param cells array of structs of a cell's columns and n_pairs, in any order
   */
  public static Column ratioPrior(Column cells) {
    return new Column(
        SqlFunction.Invocations.of(
            RatioRows.class,
            "prior",
            SqlTypes.RATIO_PRIOR,
            List.of(cells.expr()),
            List.of(SqlTypes.array(SqlTypes.RATIO_CELL_PAIRS)),
            true,
            false));
  }

  /** The ratio of a pair as a prior leaves it, ebgm and eb05, as a struct. */
  public static Column shrunken(Column prior, Column nAb, Column nA, Column nB, Column n) {
    return new Column(
        SqlFunction.Invocations.of(
            RatioRows.class,
            "shrunken",
            SqlTypes.SHRUNKEN,
            List.of(prior.expr(), nAb.expr(), nA.expr(), nB.expr(), n.expr()),
            List.of(SqlTypes.RATIO_PRIOR, LongType, LongType, LongType, LongType),
            true,
            true));
  }

  /** Whether a pair is of the {@link rabita.counting.Backbone}, see {@link RatioRows#backbone}. */
  public static Column backbone(
      double delta, Column nAb, Column strengthA, Column strengthB, Column ties) {
    return new Column(
        SqlFunction.Invocations.of(
            RatioRows.class,
            "backbone",
            DataTypes.BooleanType,
            List.of(
                new Literal(delta, DoubleType),
                nAb.expr(),
                strengthA.expr(),
                strengthB.expr(),
                ties.expr()),
            List.of(DoubleType, LongType, LongType, LongType, LongType),
            true,
            true));
  }

  /** The estimated similarity of two signatures of {@link MinHash}. */
  public static Column similarity(Column a, Column b) {
    return new Column(
        SqlFunction.Invocations.of(
            MinHash.class,
            "similarity",
            DoubleType,
            List.of(a.expr(), b.expr()),
            List.of(BINARY, BINARY),
            true,
            true));
  }

  /** The bands of a signature of {@link MinHash}. */
  public static Column bands(Column signature) {
    return new Column(
        SqlFunction.Invocations.of(
            SignatureRows.class,
            "bands",
            DataTypes.createArrayType(LongType, false),
            List.of(signature.expr()),
            List.of(BINARY),
            true,
            true));
  }

  /** The features of {@link rabita.analysis.EventFeatures} of an annotated document. */
  public static Column eventFeatures() {
    List<Expression> columns =
        Stream.of("text", "language", "segments", "mentions", "dates")
            .map(name -> functions.col(name).expr())
            .toList();
    List<Expression> arguments = new ArrayList<>(columns);
    arguments.add(functions.col("published_on").cast(StringType).expr());
    return new Column(
        SqlFunction.Invocations.of(
            EventRows.class,
            "features",
            DataTypes.createArrayType(StringType, false),
            arguments,
            List.of(),
            false,
            true));
  }

  /** What two stories share as a struct, see {@link EventRows#occasion}; null where too little. */
  public static Column occasion(Column a, Column b, Column total, Column least, Column dated) {
    return new Column(
        SqlFunction.Invocations.of(
            EventRows.class,
            "occasion",
            SqlTypes.OCCASION,
            List.of(a.expr(), b.expr(), total.expr(), least.expr(), dated.expr()),
            List.of(),
            true,
            false));
  }

  private static Column segmentRows(String method, DataType type, Column text, Column segments) {
    return new Column(
        SqlFunction.Invocations.of(
            Segments.class,
            method,
            type,
            List.of(text.expr(), segments.expr()),
            List.of(StringType, BINARY),
            true,
            false));
  }

  /**
   * The bursts of a series, see {@link rabita.counting.Bursts}.
   *
   * @param series array of structs of period_start, n_documents and n_total, in order
   */
  public static Column bursts(Column series) {
    return turns("bursts", SqlTypes.BURST, series);
  }

  /** The changes of such a series, see {@link rabita.counting.Changes}. */
  public static Column changes(Column series) {
    return turns("changes", SqlTypes.CHANGE, series);
  }

  /**
   * The {@link rabita.counting.Betweenness} of each actor in a network.
   *
   * @param network array of structs of a, b and n_ab, in any order
   */
  public static Column betweenness(Column network) {
    return new Column(
        SqlFunction.Invocations.of(
            NetworkRows.class,
            "betweenness",
            SqlTypes.array(SqlTypes.ACTOR_BETWEENNESS),
            List.of(network.expr()),
            List.of(SqlTypes.array(SqlTypes.NETWORK_TIE)),
            true,
            false));
  }

  private static Column turns(String method, StructType turn, Column series) {
    return new Column(
        SqlFunction.Invocations.of(
            TurnRows.class,
            method,
            SqlTypes.array(turn),
            List.of(series.expr()),
            List.of(SqlTypes.array(SqlTypes.SERIES)),
            true,
            false));
  }
}
