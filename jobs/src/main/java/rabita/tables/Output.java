package rabita.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rabita.sources.UserException;

/**
 * The folder of a run's tables: all or nothing. Tables are written beside it; {@link #publish}
 * moves them into place. Until then the old folder is as it was; after a crash it is, or the next
 * run mends it.
 */
public final class Output implements Closeable {
  /** Says what a run has read and written; it is published last, so a folder with it is whole. */
  public static final String MANIFEST = Publication.LAST;

  private final FileSystem system;
  private final Path target;
  private final Path staging;
  private final Path work;
  private final Publication publication;
  private final OutputLock lock;
  private boolean closed;

  private Output(FileSystem system, Path target, OutputLock lock) {
    this.system = system;
    this.target = target;
    this.lock = lock;
    staging = Publication.staging(target);
    work = Publication.beside(target, "work");
    publication = Publication.of(system, target);
  }

  /**
   * Makes ready to write, or says why not.
   *
   * @param overwrite whether an output that is there may be replaced
   * @throws UserException when the folder is there, is no place to write to, lies in an input or
   *     holds one, or is being written by another run
   */
  public static Output open(
      Configuration configuration, String folder, List<String> inputs, boolean overwrite) {
    try {
      Path path = new Path(folder);
      FileSystem system = path.getFileSystem(configuration);
      Path target = system.makeQualified(path);
      if (target.getParent() == null) {
        throw new UserException(
            "Cannot write to %s: it is a root. Choose a folder below it.".formatted(folder));
      }

      if (system instanceof LocalFileSystem local && isMountPoint(local, target)) {
        throw new UserException(
            "Cannot write to %s: it is a mount point, and a folder of tables is replaced in one step. Choose a folder in it."
                .formatted(folder));
      }

      for (String input : inputs) {
        Path from = new Path(input);
        refuseOverlap(target, from.getFileSystem(configuration).makeQualified(from), input);
      }

      OutputLock lock = OutputLock.take(system, Publication.beside(target, "lock"), target);
      Output output = new Output(system, target, lock);
      try {
        output.prepare(overwrite);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }

      return output;
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(
          "Cannot write to %s: %s. Check the path and your rights."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  /** Where a table is written to. */
  public String table(String name) {
    return new Path(staging, name).toString();
  }

  /** A place for rows that only this run needs. */
  public String work(String name) {
    return new Path(work, name).toString();
  }

  /** Where the tables are in the end. */
  public Path target() {
    return target;
  }

  /**
   * Writes a text file beside the tables.
   *
   * @throws IOException when it is closed already, too: the run was told to end
   */
  public synchronized void write(String name, String text) throws IOException {
    refuseWhenClosed();
    try (OutputStream out = system.create(new Path(staging, name), true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The Parquet files of a table, relative to the output folder, sorted. */
  public List<String> files(String name) throws IOException {
    return Arrays.stream(system.listStatus(new Path(staging, name)))
        .map(status -> status.getPath().getName())
        .filter(file -> file.endsWith(".parquet"))
        .map(file -> name + "/" + file)
        .sorted()
        .toList();
  }

  /** The rows of a table that is written but not published. */
  public Dataset<Row> read(SparkSession spark, Table written) {
    return spark.read().schema(written.schema()).parquet(table(written.name()));
  }

  /** Bytes of what is written under a path that this output gave. */
  public long bytes(String path) throws IOException {
    return system.getContentSummary(new Path(path)).getLength();
  }

  /**
   * Puts the new tables in the place of the old ones.
   *
   * @throws IOException when it is closed already, too: the run was told to end
   * @throws UserException when it cannot be done, or another run has taken the output over
   */
  public synchronized void publish() throws IOException {
    refuseWhenClosed();
    if (!lock.isHeld()) {
      throw new UserException(
          "Cannot publish %s: this run stood still for minutes, and another one has taken its place. Run it again."
              .formatted(target));
    }

    system.delete(work, true);
    publication.publish();
  }

  /** Leaves nothing behind but what is published, whoever closes it first. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }

    closed = true;
    try (lock) {
      if (!lock.isHeld()) {
        return;
      }

      system.delete(work, true);
      if (!publication.isUnderWay()) {
        system.delete(staging, true);
      }
    }
  }

  private void refuseWhenClosed() throws IOException {
    if (closed) {
      throw new IOException("Cannot write %s: the run is at its end".formatted(target));
    }
  }

  private void prepare(boolean overwrite) throws IOException {
    publication.recover();
    if (system.exists(target)
        && !overwrite
        && (system.getFileStatus(target).isFile() || system.listStatus(target).length > 0)) {
      throw new UserException(
          "Cannot write to %s: it is there already. Use --overwrite or choose another output."
              .formatted(target));
    }

    system.delete(work, true);
    system.delete(staging, true);
    if (!system.mkdirs(staging)) {
      throw new IOException("the folder beside it cannot be made");
    }
  }

  /** Whether another device begins here: what is mounted cannot be moved. */
  private static boolean isMountPoint(LocalFileSystem local, Path folder) throws IOException {
    java.nio.file.Path path = local.pathToFile(folder).toPath();
    return Files.isDirectory(path)
        && !Files.getFileStore(path).equals(Files.getFileStore(path.getParent()));
  }

  private static void refuseOverlap(Path target, Path input, String given) {
    if (contains(target, input) || contains(input, target)) {
      throw new UserException(
          "Cannot write to %s: it and the input %s lie in one another. Choose another output."
              .formatted(target, given));
    }
  }

  private static boolean contains(Path outer, Path inner) {
    for (Path path = inner; path != null; path = path.getParent()) {
      if (path.equals(outer)) {
        return true;
      }
    }

    return false;
  }
}
