package rabita.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Input: evidence, entities. Output: the evidence of pairs that hold a state of the focus, or an
 * entity that stands for one.
 */
final class FocusJob {
  private FocusJob() {}

  static Dataset<Row> rows(Dataset<Row> evidence, Dataset<Row> entities, List<String> focus) {
    Object[] states = focus.toArray();
    Dataset<Row> country =
        evidence.filter(
            col("level").equalTo("country").and(col("a").isin(states).or(col("b").isin(states))));
    Dataset<Row> ids = broadcast(entities.filter(col("country").isin(states)).select("entity_id"));
    Dataset<Row> entity =
        evidence
            .filter(col("level").equalTo("entity"))
            .join(
                ids,
                col("entity_id").equalTo(col("a")).or(col("entity_id").equalTo(col("b"))),
                "left_semi");
    return country.unionByName(entity);
  }
}
