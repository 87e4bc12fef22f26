package rabita.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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

  /** True where two sides of a join have the same values in some columns, nulls alike. */
  static Column same(String left, String right, String list) {
    return Arrays.stream(list.split(", "))
        .map(name -> functions.col(left + "." + name).eqNullSafe(functions.col(right + "." + name)))
        .reduce(functions.lit(true), Column::and);
  }

  /** Names to join by. */
  static Seq<String> named(String... names) {
    return JavaConverters.asScalaBuffer(List.of(names)).toSeq();
  }

  /**
   * The sums of counts of rows with one key, under the names of the counts.
   *
   * @param key names of columns with commas between
   * @param counts the same
   * @param more aggregates to take beside the sums
   */
  static Dataset<Row> summed(Dataset<Row> rows, String key, String counts, Column... more) {
    Stream<Column> sums =
        Arrays.stream(counts.split(", ")).map(count -> functions.sum(count).as(count));
    List<Column> all = Stream.concat(sums, Arrays.stream(more)).toList();
    return rows.groupBy(of(key)).agg(all.get(0), all.subList(1, all.size()).toArray(Column[]::new));
  }
}
