package rabita.cli;

import static org.apache.spark.sql.functions.array_intersect;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How far two engines agree on a part of the same texts.
 *
 * @param part name of the column
 * @param a how many parts the one has
 * @param b how many the other has
 * @param both how many are the same
 */
record Agreement(String part, long a, long b, long both) {

  /**
   * Of columns that are arrays without an element twice.
   *
   * @param a rows with {@code doc_id}, one a text
   * @param b the same texts
   */
  static List<Agreement> of(Dataset<Row> a, Dataset<Row> b, List<String> columns) {
    Dataset<Row> joined = renamed(a, "a_", columns).join(renamed(b, "b_", columns), "doc_id");
    Column[] sums =
        columns.stream()
            .flatMap(
                part -> {
                  Column ofA = col("a_" + part);
                  Column ofB = col("b_" + part);
                  return Stream.of(size(ofA), size(ofB), size(array_intersect(ofA, ofB)));
                })
            .map(size -> sum(size))
            .toArray(Column[]::new);
    Row row = joined.agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length)).first();
    List<Agreement> agreements = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      agreements.add(
          new Agreement(
              columns.get(i), row.getLong(3 * i), row.getLong(3 * i + 1), row.getLong(3 * i + 2)));
    }

    return agreements;
  }

  /** As a search agrees with labelled data, 2 both / (a + b), 0 to 1; 1 where neither has any. */
  double f1() {
    return a + b == 0 ? 1 : 2.0 * both / (a + b);
  }

  private static Dataset<Row> renamed(Dataset<Row> rows, String prefix, List<String> columns) {
    return rows.select(
        Stream.concat(
                Stream.of(col("doc_id")),
                columns.stream().map(column -> col(column).as(prefix + column)))
            .toArray(Column[]::new));
  }
}
