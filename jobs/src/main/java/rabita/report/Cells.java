package rabita.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** Values of a row by name. */
final class Cells {
  private Cells() {}

  static String text(Row row, String column) {
    return row.getAs(column).toString();
  }

  /** A text, or a day as ISO 8601; empty for null. */
  static Optional<String> optionalText(Row row, String column) {
    return Optional.ofNullable(row.getAs(column)).map(Object::toString);
  }

  static long number(Row row, String column) {
    return row.<Number>getAs(column).longValue();
  }

  static boolean flag(Row row, String column) {
    return row.<Boolean>getAs(column);
  }

  /** A measure with four significant digits, as many as a reader uses; empty for null. */
  static Optional<Double> measure(Row row, String column) {
    return Optional.ofNullable(row.<Double>getAs(column)).map(Cells::rounded);
  }

  static double rounded(double value) {
    return value == 0 || !Double.isFinite(value)
        ? value
        : new BigDecimal(value).round(new MathContext(4, RoundingMode.HALF_EVEN)).doubleValue();
  }
}
