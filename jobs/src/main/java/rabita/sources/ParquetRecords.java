package rabita.sources;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.timestamp_micros;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.paths.SparkPath;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Reads documents out of Parquet files with Spark's own reader; broken files are refused. */
final class ParquetRecords {
  private static final Pattern GLOB = Pattern.compile("[{}\\[\\]*?\\\\]");

  /** Pandas writes times in nanoseconds, which Spark refuses unless it may read them as numbers. */
  private static final String NANOS_AS_LONG = "spark.sql.legacy.parquet.nanosAsLong";

  private static final int NANOS_IN_A_MICRO = 1000;

  private final SparkSession spark;
  private final FieldNames names;
  private final TextRules rules;

  ParquetRecords(SparkSession spark, FieldNames names, TextRules rules) {
    this.spark = spark;
    this.names = names;
    this.rules = rules;
  }

  /** The rows of all the files, and a row for each file that is refused. */
  List<Dataset<Row>> read(List<InputFile> files) {
    spark.conf().set(NANOS_AS_LONG, true);
    List<Row> alone = new ArrayList<>();
    Map<ParquetFooter.Columns, List<ParquetFooter>> alike = new LinkedHashMap<>();
    for (ParquetFooter footer : footers(files)) {
      Split split = new Split(footer.file(), RawRecord.EXPECTED, 0, footer.file().length());
      Optional<RecordException> refusal = footer.refusal();
      if (refusal.isPresent()) {
        alone.add(RawRecord.reject(new Split(footer.file(), 0, 0, 0), 0, refusal.get()));
      } else {
        alone.add(RawRecord.count(split, footer.records()));
        alike.computeIfAbsent(footer.columns(), key -> new ArrayList<>()).add(footer);
      }
    }

    List<Dataset<Row>> rows = new ArrayList<>();
    rows.add(spark.createDataFrame(alone, RawRecord.SCHEMA));
    alike.forEach((columns, footers) -> rows.add(rows(columns, footers)));
    return rows;
  }

  private List<ParquetFooter> footers(List<InputFile> files) {
    FieldNames fieldNames = names;
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    return context
        .parallelize(files, Math.min(files.size(), 1000))
        .map(
            file -> {
              Configuration hadoop = configuration.value().value();
              return ParquetFooter.read(file, fieldNames, hadoop);
            })
        .collect();
  }

  private Dataset<Row> rows(ParquetFooter.Columns columns, List<ParquetFooter> footers) {
    HashMap<String, InputFile> byPath = new HashMap<>();
    for (ParquetFooter footer : footers) {
      byPath.put(SparkPath.fromPathString(footer.file().path()).urlEncoded(), footer.file());
    }

    List<Column> selected = new ArrayList<>();
    selected.add(col("_metadata.file_path"));
    selected.add(col("_metadata.row_index"));
    List<String> present = List.of(columns.schema().fieldNames());
    Map<Field, Integer> places = names.columns(present);
    for (Field field : Field.values()) {
      selected.add(
          places.containsKey(field)
              ? string(present.get(places.get(field)), columns.nanos())
              : lit(null).cast("string"));
    }

    String[] paths =
        footers.stream()
            .map(footer -> GLOB.matcher(footer.file().path()).replaceAll("\\\\$0"))
            .toArray(String[]::new);
    TextRules textRules = rules;
    return spark
        .read()
        .schema(columns.schema())
        .option("ignoreCorruptFiles", true)
        .option("ignoreMissingFiles", true)
        .parquet(paths)
        .select(selected.toArray(Column[]::new))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> records(rows, byPath, textRules),
            Encoders.row(RawRecord.SCHEMA));
  }

  private static Column string(String name, List<String> nanos) {
    Column column = col("`" + name.replace("`", "``") + "`");
    return nanos.contains(name)
        ? timestamp_micros(floor(column.divide(NANOS_IN_A_MICRO))).cast("string")
        : column.cast("string");
  }

  private static Iterator<Row> records(
      Iterator<Row> rows, Map<String, InputFile> files, TextRules rules) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return record(rows.next(), files, rules);
      }
    };
  }

  private static Row record(Row row, Map<String, InputFile> files, TextRules rules) {
    Split split = new Split(files.get(row.getString(0)), 0, 0, 0);
    long number = row.getLong(1) + 1;
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      String value = row.getString(field.ordinal() + 2);
      if (value != null) {
        values.put(field, value);
      }
    }

    try {
      rules.check(values.get(Field.TEXT));
      return RawRecord.document(split, number, values);
    } catch (RecordException e) {
      return RawRecord.reject(split, number, e);
    }
  }
}
