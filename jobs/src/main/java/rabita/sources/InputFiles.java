package rabita.sources;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** Finds the files behind the inputs of a run. Hidden files (. and _) are passed over. */
final class InputFiles {
  private final Configuration configuration;
  private final CompressionCodecFactory codecs;
  private final Optional<Format> given;

  InputFiles(Configuration configuration, Optional<Format> given) {
    this.configuration = configuration;
    this.codecs = new CompressionCodecFactory(configuration);
    this.given = given;
  }

  /**
   * All files, in the order of their paths.
   *
   * @param inputs files, folders or globs
   * @throws UserException when an input is not there or holds no file
   */
  List<InputFile> list(List<String> inputs) {
    List<InputFile> files = new ArrayList<>();
    for (String input : inputs) {
      int before = files.size();
      try {
        Path path = new Path(input);
        FileSystem system = path.getFileSystem(configuration);
        for (FileStatus match : matches(system, path)) {
          add(system, match, match.getPath().getName(), files);
        }
      } catch (FileNotFoundException e) {
        throw new UserException("Cannot find the input %s. Check the path.".formatted(input), e);
      } catch (IOException | IllegalArgumentException e) {
        throw new UserException(
            "Cannot read the input %s: %s. Check the path and your rights."
                .formatted(input, e.getMessage()),
            e);
      }

      if (files.size() == before) {
        throw new UserException(
            "Cannot find a file in the input %s: it is empty. Name another.".formatted(input));
      }
    }

    return distinct(files);
  }

  /** What a glob stands for, without hidden files; a name that is there is no glob. */
  private static List<FileStatus> matches(FileSystem system, Path path) throws IOException {
    if (system.exists(path)) {
      return List.of(system.getFileStatus(path));
    }

    FileStatus[] matches = system.globStatus(path);
    if (matches == null || matches.length == 0) {
      throw new FileNotFoundException(path.toString());
    }

    return Arrays.stream(matches)
        .filter(match -> !isHidden(match.getPath().getName()) || isHidden(path.getName()))
        .toList();
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  private void add(FileSystem system, FileStatus status, String uri, List<InputFile> files)
      throws IOException {
    if (status.isFile()) {
      files.add(file(status, uri));
      return;
    }

    for (FileStatus child : system.listStatus(status.getPath())) {
      String name = child.getPath().getName();
      if (!isHidden(name)) {
        add(system, child, uri + "/" + name, files);
      }
    }
  }

  private InputFile file(FileStatus status, String uri) {
    String name = status.getPath().getName();
    CompressionCodec codec = codecs.getCodec(status.getPath());
    String stem =
        codec == null
            ? name
            : name.substring(0, name.length() - codec.getDefaultExtension().length());
    Optional<Format> format = given.or(() -> Format.ofName(stem));
    boolean splittable = codec == null && format.equals(Optional.of(Format.JSONL));
    return new InputFile(
        status.getPath().toString(), uri, status.getLen(), format.orElse(null), splittable);
  }

  /** Each file once. */
  private static List<InputFile> distinct(List<InputFile> files) {
    Set<String> paths = new HashSet<>();
    return files.stream()
        .sorted(Comparator.comparing(InputFile::path).thenComparing(InputFile::uri))
        .filter(file -> paths.add(file.path()))
        .toList();
  }
}
