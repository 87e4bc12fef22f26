package rabita.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * @param files number of files
 * @param bytes their length together, as stored
 */
public record Sources(Dataset<Row> rows, int files, long bytes) {

  /**
   * Finds and reads the inputs.
   *
   * @param inputs files, folders or globs of any Hadoop file system
   * @param format of all files; empty to tell it by their names
   * @throws UserException when an input is not there or holds no file
   */
  public static Sources open(
      SparkSession spark, Study study, List<String> inputs, Optional<Format> format) {
    List<InputFile> files =
        new InputFiles(spark.sparkContext().hadoopConfiguration(), format).list(inputs);
    FieldNames names = new FieldNames(study.fields());
    TextRules rules = new TextRules(study.maxCharacters());
    List<InputFile> parquet =
        files.stream().filter(file -> file.format() == Format.PARQUET).toList();
    List<InputFile> others =
        files.stream().filter(file -> file.format() != Format.PARQUET).toList();
    List<Dataset<Row>> rows = new ArrayList<>();
    if (!others.isEmpty()) {
      rows.add(splitRows(spark, others, names, rules));
    }

    if (!parquet.isEmpty()) {
      rows.addAll(new ParquetRecords(spark, names, rules).read(parquet));
    }

    return new Sources(
        rows.stream().reduce(Dataset::unionAll).orElseThrow(),
        files.size(),
        files.stream().mapToLong(InputFile::length).sum());
  }

  /** Number and bytes of the files of inputs, without reading them. */
  public static long bytes(SparkSession spark, List<String> inputs, Optional<Format> format) {
    return new InputFiles(spark.sparkContext().hadoopConfiguration(), format)
        .list(inputs).stream().mapToLong(InputFile::length).sum();
  }

  private static Dataset<Row> splitRows(
      SparkSession spark, List<InputFile> files, FieldNames names, TextRules rules) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<List<Split>> tasks = Splits.tasks(files, context.defaultParallelism());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    return spark.createDataFrame(
        context
            .parallelize(tasks, tasks.size())
            .flatMap(
                splits ->
                    new SplitRows(
                        splits.iterator(), configuration.value().value(), names, rules)),
        RawRecord.SCHEMA);
  }
}
