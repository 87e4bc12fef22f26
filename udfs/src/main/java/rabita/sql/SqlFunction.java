package rabita.sql;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * A function of Spark SQL whose body is one static method, called without a copy of its arguments.
 *
 * @param name its name in SQL
 * @param usage one sentence, with {@code _FUNC_} for the name
 * @param example a call with its result, as {@code DESCRIBE FUNCTION EXTENDED} shows it
 * @param body the class with the static method
 * @param method the static method's name
 * @param inputs types of the arguments; fewer may be given, the rest is null
 * @param required how many arguments must be given
 * @param nullSafe whether the result is null where an argument is; else the body is given the null
 */
record SqlFunction(
    String name,
    String usage,
    String example,
    Class<?> body,
    String method,
    List<DataType> inputs,
    int required,
    boolean nullSafe,
    DataType result) {

  FunctionIdentifier identifier() {
    return new FunctionIdentifier(name);
  }

  ExpressionInfo info() {
    return new ExpressionInfo(
        body.getName(),
        null,
        name,
        usage,
        "",
        "\n    Examples:\n      > " + example + "\n  ",
        "",
        "",
        "",
        "",
        "built-in");
  }

  /**
   * The expression of a call.
   *
   * @throws IllegalArgumentException for a wrong number of arguments
   */
  Expression call(Seq<Expression> given) {
    if (given.size() < required || given.size() > inputs.size()) {
      throw new IllegalArgumentException(
          "Cannot call %s with %s arguments: it takes %s"
              .formatted(
                  name,
                  given.size(),
                  required == inputs.size() ? required : required + " to " + inputs.size()));
    }

    List<Expression> arguments = new ArrayList<>(JavaConverters.seqAsJavaList(given));
    for (int i = arguments.size(); i < inputs.size(); i++) {
      arguments.add(new Literal(null, inputs.get(i)));
    }

    return Invocations.of(body, method, result, arguments, inputs, nullSafe, true);
  }

  /** Makes calls of static methods. */
  static final class Invocations {
    private Invocations() {}

    static Expression of(
        Class<?> body,
        String method,
        DataType result,
        List<Expression> arguments,
        List<? extends AbstractDataType> inputs,
        boolean nullSafe,
        boolean deterministic) {
      return new StaticInvoke(
          body,
          result,
          method,
          JavaConverters.asScalaBuffer(arguments).toSeq(),
          JavaConverters.<AbstractDataType>asScalaBuffer(List.copyOf(inputs)).toSeq(),
          nullSafe,
          true,
          deterministic);
    }
  }
}
