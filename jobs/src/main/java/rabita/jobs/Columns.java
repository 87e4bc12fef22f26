package rabita.jobs;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** Lists of columns as Spark takes them. */
final class Columns {
  private Columns() {}

  /** The columns of a list of names with commas between. */
  static Column[] of(String list) {
    return Arrays.stream(list.split(", ")).map(functions::col).toArray(Column[]::new);
  }

  /** Names to join by. */
  static Seq<String> named(String... names) {
    return JavaConverters.asScalaBuffer(List.of(names)).toSeq();
  }
}
