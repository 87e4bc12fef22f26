package rabita.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import rabita.tables.Output;
import rabita.tables.Table;
import rabita.tables.TableChecks;

/** Writes rows as Parquet, counts them on the way, and keeps the time. */
final class TableWriter {
  /** A join may send this many rows to every executor. */
  private static final long BROADCAST_ROWS = 1_000_000;

  private final SparkSession spark;
  private final Output output;
  private final Consumer<String> progress;
  private final List<Stage> stages = Collections.synchronizedList(new ArrayList<>());
  private final Map<Table, Long> counts = new ConcurrentHashMap<>();

  TableWriter(SparkSession spark, Output output, Consumer<String> progress) {
    this.spark = spark;
    this.output = output;
    this.progress = progress;
  }

  /**
   * Writes a published table.
   *
   * @param metrics named aggregates to take of its rows meanwhile
   * @return the values of the metrics
   */
  Map<String, Object> write(Table table, Dataset<Row> rows, Column... metrics) throws IOException {
    return publish(table, table.sorted(rows), metrics);
  }

  /** The same for rows that stand in the order of the table's key. */
  Map<String, Object> writeSorted(Table table, Dataset<Row> rows) throws IOException {
    return publish(table, table.shape(rows));
  }

  /** Writes rows that only this run needs; what it gives are the values of the metrics. */
  Map<String, Object> keep(String name, Dataset<Row> rows, Column... metrics) throws IOException {
    return write(name, rows, output.work(name), "snappy", List.of(metrics));
  }

  /** Rows that {@link #keep} wrote. */
  Dataset<Row> kept(String name, Dataset<Row> written) {
    return spark.read().schema(written.schema()).parquet(output.work(name));
  }

  /** Writes rows that the output holds beside its tables. */
  Map<String, Object> hold(String name, String folder, Dataset<Row> rows, Column... metrics)
      throws IOException {
    return write(name, rows, output.table(folder), "zstd", List.of(metrics));
  }

  /** Rows that {@link #hold} wrote. */
  Dataset<Row> held(String folder, Dataset<Row> written) {
    return spark.read().schema(written.schema()).parquet(output.table(folder));
  }

  /** Rows that are few in any sane input, kept for several joins; empty where there is none. */
  Optional<Dataset<Row>> keepFew(String name, Dataset<Row> rows) throws IOException {
    long count = (Long) keep(name, rows, count(lit(1)).as(TableChecks.ROWS)).get(TableChecks.ROWS);
    Dataset<Row> kept = kept(name, rows);
    return count == 0
        ? Optional.empty()
        : Optional.of(count < BROADCAST_ROWS ? broadcast(kept) : kept);
  }

  /** A table that is written. */
  Dataset<Row> read(Table table) {
    return output.read(spark, table);
  }

  /** Rows of each table written. */
  Map<Table, Long> counts() {
    return counts;
  }

  /** What was written, in the order in which it was finished. */
  List<Stage> stages() {
    return List.copyOf(stages);
  }

  /** Does work that writes nothing, and keeps its time. */
  <T> T timed(String name, Supplier<T> work) {
    progress.accept(name);
    spark.sparkContext().setJobDescription(name);
    long begin = System.nanoTime();
    T result = work.get();
    stages.add(new Stage(name, (System.nanoTime() - begin) / 1e9, 0, 0));
    return result;
  }

  private Map<String, Object> publish(Table table, Dataset<Row> rows, Column... metrics)
      throws IOException {
    List<Column> all = new ArrayList<>(List.of(metrics));
    all.addAll(TableChecks.metrics(table));
    Map<String, Object> values = write(table.name(), rows, output.table(table.name()), "zstd", all);
    counts.put(table, TableChecks.rows(table, values));
    return values;
  }

  private Map<String, Object> write(
      String name, Dataset<Row> rows, String path, String compression, List<Column> metrics)
      throws IOException {
    progress.accept(name);
    spark.sparkContext().setJobDescription(name);
    Observation observation = new Observation(name);
    long begin = System.nanoTime();
    rows.observe(
            observation, metrics.get(0), metrics.subList(1, metrics.size()).toArray(Column[]::new))
        .write()
        .mode(SaveMode.ErrorIfExists)
        .option("compression", compression)
        .parquet(path);
    double seconds = (System.nanoTime() - begin) / 1e9;
    Map<String, Object> values = values(observation);
    long count = (Long) values.getOrDefault(TableChecks.ROWS, 0L);
    stages.add(new Stage(name, seconds, count, output.bytes(path)));
    return values;
  }

  private static Map<String, Object> values(Observation observation) throws IOException {
    try {
      return observation.getAsJava();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while writing the tables", e);
    }
  }
}
