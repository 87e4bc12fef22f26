package rabita.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.report.Content.Example;
import rabita.report.Content.Reject;

/** What was refused, by reason, with a few examples each. */
final class RejectList {
  private static final int MOST_EXAMPLES = 3;
  private static final int MOST_CHARACTERS = 200;

  private RejectList() {}

  /** The records of a reason fall into a few heaps, each of which gives its first. */
  static List<Reject> of(Dataset<Row> rejects) {
    Map<List<Object>, List<Row>> reasons =
        rejects
            .groupBy(
                col("reason"),
                col("refused"),
                pmod(xxhash64(col("uri"), col("record")), lit(MOST_EXAMPLES)).as("heap"))
            .agg(
                count(lit(1)).as("records"),
                min(struct("uri", "record", "message", "excerpt")).as("example"))
            .orderBy("reason", "refused", "heap")
            .collectAsList()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> List.of(Cells.text(row, "reason"), Cells.flag(row, "refused")),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Reject> result = new ArrayList<>();
    reasons.forEach(
        (reason, heaps) ->
            result.add(
                new Reject(
                    (String) reason.get(0),
                    (Boolean) reason.get(1),
                    heaps.stream().mapToLong(row -> Cells.number(row, "records")).sum(),
                    heaps.stream().map(row -> example(row.getAs("example"))).toList())));
    return result;
  }

  private static Example example(Row row) {
    return new Example(
        Passage.plain(Cells.text(row, "uri"), MOST_CHARACTERS),
        Optional.ofNullable(row.<Long>getAs("record")),
        Passage.plain(Cells.text(row, "message"), MOST_CHARACTERS),
        Passage.plain(Cells.text(row, "excerpt"), MOST_CHARACTERS));
  }
}
