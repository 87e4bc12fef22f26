package rabita.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rabita.analysis.Level;

/** Input: namings. Output: a tie for each pair of the focus, named together or not. */
final class TiesJob {
  private TiesJob() {}

  static List<Tie> ties(Dataset<Row> namings, List<String> focus) {
    Object[] states = focus.toArray();
    Map<String, Tie> found =
        NamingsJob.pairs(namings)
            .filter(
                col("level")
                    .equalTo(Level.COUNTRY.label())
                    .and(col("basis").equalTo(NamingsJob.ARTICLE))
                    .and(col("a").isin(states))
                    .and(col("b").isin(states)))
            .groupBy("a", "b")
            .agg(
                sum("n_documents"),
                sum("n_sentences"),
                min("published_on").cast("string"),
                max("published_on").cast("string"))
            .collectAsList()
            .stream()
            .map(TiesJob::tie)
            .collect(Collectors.toMap(tie -> tie.a() + " " + tie.b(), tie -> tie));
    List<String> sorted = focus.stream().sorted(Comparator.naturalOrder()).toList();
    List<Tie> ties = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        Tie none = new Tie(sorted.get(i), sorted.get(j), 0, 0, Optional.empty(), Optional.empty());
        ties.add(found.getOrDefault(none.a() + " " + none.b(), none));
      }
    }

    return ties;
  }

  private static Tie tie(Row row) {
    return new Tie(
        row.getString(0),
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        Optional.ofNullable(row.getString(4)).map(LocalDate::parse),
        Optional.ofNullable(row.getString(5)).map(LocalDate::parse));
  }
}
