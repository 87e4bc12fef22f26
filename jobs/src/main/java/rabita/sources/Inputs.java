package rabita.sources;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** The files that a run reads; found before Spark starts. */
public final class Inputs {
  private final List<InputFile> files;

  private Inputs(List<InputFile> files) {
    this.files = files;
  }

  /**
   * Finds the files behind some paths.
   *
   * @param paths files, folders or globs of any Hadoop file system
   * @param format of all files; empty to tell it by their names
   * @throws UserException when a path is not there or holds no file
   */
  public static Inputs find(
      Configuration configuration, List<String> paths, Optional<Format> format) {
    return new Inputs(new InputFiles(configuration, format).list(paths));
  }

  /** Their bytes together, as stored. */
  public long bytes() {
    return files.stream().mapToLong(InputFile::length).sum();
  }

  List<InputFile> files() {
    return files;
  }
}
