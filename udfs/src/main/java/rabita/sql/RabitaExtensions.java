package rabita.sql;

import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.expressions.Expression;
import scala.Tuple3;
import scala.collection.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Adds the functions of {@link SqlFunctions} to a session: {@code --conf
 * spark.sql.extensions=rabita.sql.RabitaExtensions}.
 */
public final class RabitaExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    for (SqlFunction function : SqlFunctions.ALL) {
      extensions.injectFunction(
          new Tuple3<>(function.identifier(), function.info(), new Call(function)));
    }

    return BoxedUnit.UNIT;
  }

  private static final class Call extends AbstractFunction1<Seq<Expression>, Expression> {
    private final SqlFunction function;

    Call(SqlFunction function) {
      this.function = function;
    }

    @Override
    public Expression apply(Seq<Expression> arguments) {
      return function.call(arguments);
    }
  }
}
