package rabita.tables;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rabita.sources.UserException;

/** The tables of a run that is done. */
public final class Published {
  private final SparkSession spark;
  private final Path folder;

  /**
   * @param folder the output folder of the run, on any Hadoop file system
   */
  public Published(SparkSession spark, String folder) {
    this.spark = spark;
    this.folder = new Path(folder);
  }

  /**
   * The rows of a table.
   *
   * @throws UserException when the folder does not hold it, or is not whole
   */
  public Dataset<Row> read(Table table) {
    Path path = path(table);
    try {
      refuseUnfinished(system(), folder);
      if (!system().exists(path)) {
        throw new UserException(
            (isRun()
                    ? "Cannot find the table %s in %s: the run left it out. Run again with it."
                    : "Cannot find the table %s in %s. Name the output folder of a run with --output.")
                .formatted(table.name(), folder));
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }

    return spark.read().schema(table.schema()).parquet(path.toString());
  }

  /** Whether a run has left a table out. */
  public boolean isLeftOut(Table table) {
    try {
      return isRun() && !system().exists(path(table));
    } catch (IOException e) {
      throw unreadable(path(table), e);
    }
  }

  /** The rows of a table; none where the run left it out. */
  public Dataset<Row> readIfThere(Table table) {
    return isLeftOut(table) ? spark.createDataFrame(List.of(), table.schema()) : read(table);
  }

  /** Bytes of a table on the disk; 0 where it is not there. */
  public long bytes(Table table) throws IOException {
    Path path = path(table);
    return system().exists(path) ? system().getContentSummary(path).getLength() : 0;
  }

  /**
   * Does nothing where the folder is whole.
   *
   * @throws UserException when its tables are being moved into place, or a run died doing so
   */
  public static void refuseUnfinished(FileSystem system, Path folder) throws IOException {
    if (Publication.of(system, system.makeQualified(folder)).isUnderWay()) {
      throw new UserException(
          "Cannot read %s: a run is moving its tables into place, or died doing so. Wait, or run again on it."
              .formatted(folder));
    }
  }

  private static UserException unreadable(Path path, IOException e) {
    return new UserException(
        "Cannot read %s: %s. Check the path and your rights.".formatted(path, e.getMessage()), e);
  }

  private boolean isRun() throws IOException {
    return system().exists(new Path(folder, Output.MANIFEST));
  }

  private Path path(Table table) {
    return new Path(folder, table.name());
  }

  private FileSystem system() throws IOException {
    return folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
  }
}
