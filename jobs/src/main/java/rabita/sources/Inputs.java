package rabita.sources;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/**
 * The files that a run reads, and those that runs before it have read; found before Spark starts.
 */
public final class Inputs {
  private final List<InputFile> found;
  private final List<ReadFile> known;

  private Inputs(List<InputFile> found, List<ReadFile> known) {
    this.found = found;
    this.known = known;
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
    return new Inputs(new InputFiles(configuration, format).list(paths), List.of());
  }

  /**
   * The same files beside those that were read before. A file of the same path is read again and
   * stands for what it was before.
   */
  public Inputs beside(List<ReadFile> before) {
    Set<String> again = found.stream().map(InputFile::path).collect(Collectors.toSet());
    return new Inputs(found, before.stream().filter(file -> !again.contains(file.path())).toList());
  }

  /** All files, those read before first. */
  public List<ReadFile> all() {
    return Stream.concat(
            known.stream(),
            found.stream().map(file -> new ReadFile(file.path(), file.uri(), file.length())))
        .toList();
  }

  /** The names in tables of the files that were read before and not again, by their paths. */
  public Map<String, String> knownNames() {
    boolean distinct = hasDistinctNames(all());
    Map<String, String> names = new HashMap<>();
    known.forEach(file -> names.put(file.path(), distinct ? file.name() : file.path()));
    return names;
  }

  /** Bytes of all files together, as stored. */
  public long bytes() {
    return all().stream().mapToLong(ReadFile::bytes).sum();
  }

  /** The files to read; where two of all would have one name in the tables, with whole paths. */
  List<InputFile> files() {
    return hasDistinctNames(all()) ? found : found.stream().map(InputFile::withWholePath).toList();
  }

  /** Whether no two files have one name. */
  public static boolean hasDistinctNames(List<ReadFile> files) {
    Set<String> names = new HashSet<>();
    return files.stream().allMatch(file -> names.add(file.name()));
  }
}
