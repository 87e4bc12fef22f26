package rabita.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.parquet.ParquetToSparkSchemaConverter;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rabita.tables.Table;

/** Whether the files of a table are whole and have the columns that it is declared with. */
record TableFiles(SparkSession spark, Path folder, Table table) {

  /** What is wrong with them; only where that is nothing can the rows be looked at. */
  List<Difference> differences() throws IOException {
    FileSystem system = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
    Path path = new Path(folder, table.name());
    if (!system.exists(path)) {
      return List.of(of("folder", "is there", "is not there"));
    }

    List<String> files =
        Arrays.stream(system.listStatus(path))
            .filter(FileStatus::isFile)
            .map(file -> file.getPath().toString())
            .filter(file -> file.endsWith(".parquet"))
            .sorted()
            .toList();
    if (files.isEmpty()) {
      return List.of(of("folder", "a Parquet file or more", "none"));
    }

    List<Difference> differences = new ArrayList<>();
    for (String file : files) {
      differences.addAll(ofFile(file));
    }

    return differences;
  }

  private List<Difference> ofFile(String file) {
    StructType found;
    try (ParquetFileReader reader =
        ParquetFileReader.open(
            HadoopInputFile.fromPath(new Path(file), spark.sparkContext().hadoopConfiguration()))) {
      found =
          new ParquetToSparkSchemaConverter(true, true, false, true, true)
              .convert(reader.getFileMetaData().getSchema());
    } catch (Exception e) {
      // A checked exception of Spark, which its signature does not tell, is one of them.
      return List.of(damaged(file));
    }

    List<Difference> differences = new ArrayList<>();
    for (StructField column : table.schema().fields()) {
      String type = type(found, column.name());
      if (!type.equals(column.dataType().sql())) {
        differences.add(of(column.name(), column.dataType().sql(), type));
      }
    }

    for (String column : found.fieldNames()) {
      if (!Arrays.asList(table.schema().fieldNames()).contains(column)) {
        differences.add(of(column, "no such column", type(found, column)));
      }
    }

    return differences;
  }

  private Difference damaged(String file) {
    return new Difference(
        table.name(),
        new Path(file).getName(),
        Difference.ALL,
        "a whole Parquet file",
        "a damaged one");
  }

  private static String type(StructType schema, String column) {
    return Arrays.stream(schema.fields())
        .filter(field -> field.name().equals(column))
        .map(field -> field.dataType().sql())
        .findFirst()
        .orElse("no such column");
  }

  private Difference of(String column, String expected, String found) {
    return Difference.ofTable(table.name(), column, expected, found);
  }
}
