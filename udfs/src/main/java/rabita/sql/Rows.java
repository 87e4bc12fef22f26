package rabita.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/** Values of the core as Spark holds them. */
final class Rows {
  private Rows() {}

  static InternalRow row(Object... values) {
    return new GenericInternalRow(values);
  }

  static <T> GenericArrayData array(List<T> values, Function<T, InternalRow> row) {
    return new GenericArrayData(values.stream().map(row).toArray());
  }

  static UTF8String utf8(String value) {
    return UTF8String.fromString(value);
  }

  static UTF8String utf8(Optional<String> value) {
    return value.map(UTF8String::fromString).orElse(null);
  }

  static Integer day(Optional<LocalDate> day) {
    return day.map(value -> Math.toIntExact(value.toEpochDay())).orElse(null);
  }

  static Long micros(Optional<Instant> instant) {
    return instant.map(value -> ChronoUnit.MICROS.between(Instant.EPOCH, value)).orElse(null);
  }

  static Double number(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  static Optional<String> text(UTF8String value) {
    return Optional.ofNullable(value).map(UTF8String::toString);
  }
}
