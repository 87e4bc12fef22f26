package rabita.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import rabita.sources.RawRecord;
import rabita.study.Study;

/**
 * Analysed records as an output holds them, so that an {@link Update} analyses only what is new:
 * the rows of {@link AnnotateJob}, beside them what the input gave, and a key of all that the
 * analysis reads of it.
 */
final class KeptAnalysis {
  /** Folder in the output; its name is hidden from readers of the tables. */
  static final String FOLDER = "_analysis/records";

  static final String KEY = "analysis_key";

  private static final int HASH_BITS = 256;

  /** Fields of a record that {@link AnnotateJob} does not keep as they were. */
  private static final List<String> GIVEN = List.of("id", "title", "language", "source", "url");

  private static final List<String> SAME =
      List.of("role", "uri", "split", "record", "published", "reason", "message", "excerpt", KEY);

  private KeptAnalysis() {}

  /** The records with their key. */
  static Dataset<Row> keyed(Dataset<Row> records) {
    Column hashes =
        Stream.of("text", "title", "language", "published", "url")
            .map(field -> coalesce(sha2(col(field), HASH_BITS), lit("-")))
            .reduce((left, right) -> concat(left, right))
            .orElseThrow();
    return records.withColumn(
        KEY, when(col("role").equalTo(RawRecord.DOCUMENT), sha2(hashes, HASH_BITS)));
  }

  /** Rows of {@link AnnotateJob#analysed} with a key, as they are held. */
  static Dataset<Row> rows(Dataset<Row> analysed) {
    Column text = when(col("text").notEqual(col("annotation.text")), col("text"));
    Stream<Column> given = GIVEN.stream().map(field -> col(field).as("given_" + field));
    return AnnotateJob.described(
        analysed,
        Stream.concat(Stream.of(col(KEY), text.as("given_text")), given).toArray(Column[]::new));
  }

  /** What is held, as the records that it was made of, with their keys. */
  static Dataset<Row> records(Dataset<Row> held) {
    return held.select(recordColumns().toArray(Column[]::new));
  }

  /** The same with the analysis, as {@link AnnotateJob#analysed} gives it. */
  static Dataset<Row> analysed(Dataset<Row> held, StructType annotation) {
    Column[] fields =
        Arrays.stream(annotation.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    return held.select(
        Stream.concat(recordColumns(), Stream.of(struct(fields).as("annotation")))
            .toArray(Column[]::new));
  }

  private static Stream<Column> recordColumns() {
    Stream<Column> given = GIVEN.stream().map(field -> col("given_" + field).as(field));
    Column text = coalesce(col("given_text"), col("text")).as("text");
    return Stream.of(SAME.stream().map(name -> col(name)), given, Stream.of(text))
        .flatMap(columns -> columns);
  }

  /** The columns of an analysis. */
  static StructType annotation(SparkSession spark, Study study) {
    return (StructType) none(spark, study).schema().apply("annotation").dataType();
  }

  /** The columns of what is held. */
  static StructType schema(SparkSession spark, Study study) {
    return rows(none(spark, study)).schema();
  }

  private static Dataset<Row> none(SparkSession spark, Study study) {
    return AnnotateJob.analysed(keyed(spark.createDataFrame(List.of(), RawRecord.SCHEMA)), study);
  }
}
