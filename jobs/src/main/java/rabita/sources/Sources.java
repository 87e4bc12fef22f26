package rabita.sources;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import rabita.study.Study;

/**
 * The documents of the inputs of a run.
 *
 * @param rows one row for each record, see {@link RawRecord#SCHEMA}
 * @param files number of files, of those that earlier runs have read, too
 * @param bytes their length together, as stored
 */
public record Sources(Dataset<Row> rows, int files, long bytes) {

  /** Finds and reads the inputs, see {@link Inputs#find}. */
  public static Sources open(
      SparkSession spark, Study study, List<String> paths, Optional<Format> format) {
    return open(
        spark, study, Inputs.find(spark.sparkContext().hadoopConfiguration(), paths, format));
  }

  /** Reads inputs that are found. */
  public static Sources open(SparkSession spark, Study study, Inputs inputs) {
    List<InputFile> files = inputs.files();
    FieldNames names = new FieldNames(study.fields());
    TextRules rules = new TextRules(study.maxCharacters());
    List<InputFile> parquet =
        files.stream().filter(file -> file.format() == Format.PARQUET).toList();
    List<InputFile> others =
        files.stream().filter(file -> file.format() != Format.PARQUET).toList();
    List<Dataset<Row>> rows = new ArrayList<>();
    int cores = spark.sparkContext().defaultParallelism();
    long size = Splits.size(others, cores);
    Map<Boolean, List<InputFile>> byLength =
        others.stream().collect(Collectors.partitioningBy(file -> Splits.isTooLong(file, size)));
    byLength.forEach(
        (tooLong, some) -> {
          if (!some.isEmpty()) {
            Dataset<Row> read = splitRows(spark, Splits.tasks(some, size), names, rules);
            rows.add(tooLong ? spread(read, Math.max(cores, Splits.textBytes(some) / size)) : read);
          }
        });
    if (!parquet.isEmpty()) {
      rows.addAll(new ParquetRecords(spark, names, rules).read(parquet));
    }

    return new Sources(
        rows.stream()
            .reduce(Dataset::unionAll)
            .orElseGet(() -> spark.createDataFrame(List.of(), RawRecord.SCHEMA)),
        inputs.all().size(),
        inputs.bytes());
  }

  private static Dataset<Row> splitRows(
      SparkSession spark, List<List<Split>> tasks, FieldNames names, TextRules rules) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    return spark.createDataFrame(
        context
            .parallelize(tasks, tasks.size())
            .flatMap(
                splits ->
                    new SplitRows(
                        splits.iterator(),
                        configuration.value().value(),
                        names,
                        rules,
                        ReadFailures::isTriedAgain)),
        RawRecord.SCHEMA);
  }

  /** A long gz is read by one core: the analysis of its records costs more than moving them. */
  private static Dataset<Row> spread(Dataset<Row> rows, long partitions) {
    return rows.repartition((int) partitions, col("uri"), col("record"));
  }
}
