package rabita.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Connected components by large-star and small-star in turn (Kiveris, Lattanzi, Mirrokni, Rastogi
 * and Vassilvitskii 2014, Connected Components in MapReduce and Beyond), which end, in about as
 * many rounds as the logarithm of the length of the longest chain, with each node linked to the
 * smallest of its component and to nothing else.
 *
 * <p>A link is a row {@code a}, {@code b} with a greater than b, of any type that has an order.
 */
final class Stars {
  private Stars() {}

  /** One round. What it leaves as it is, is done. */
  static Dataset<Row> round(Dataset<Row> links) {
    return smallStar(largeStar(links)).distinct();
  }

  /** Links the greater neighbours of each node to the smallest of its neighbours and itself. */
  private static Dataset<Row> largeStar(Dataset<Row> links) {
    Column smallest = least(col("a"), min("b").over(Window.partitionBy("a")));
    return links
        .select(explode(array(struct("a", "b"), struct(col("b").as("a"), col("a").as("b")))))
        .select("col.*")
        .withColumn("smallest", smallest)
        .filter(col("b").gt(col("a")))
        .select(col("b").as("a"), col("smallest").as("b"))
        .distinct();
  }

  /** Links each node and its smaller neighbours to the smallest of them. */
  private static Dataset<Row> smallStar(Dataset<Row> links) {
    return links
        .withColumn("smallest", min("b").over(Window.partitionBy("a")))
        .select(explode(array(col("a"), col("b"))).as("a"), col("smallest").as("b"))
        .filter(col("a").gt(col("b")));
  }
}
