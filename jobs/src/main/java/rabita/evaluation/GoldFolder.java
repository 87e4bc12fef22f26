package rabita.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import rabita.sources.UserException;

/** The gold that was given: a file, or a folder with all that is below it. */
public final class GoldFolder {
  private final Path root;
  private final List<Path> files;

  private GoldFolder(Path root, List<Path> files) {
    this.root = root;
    this.files = files;
  }

  /**
   * The gold at a path.
   *
   * @throws UserException where there is none, or the folder is empty
   */
  public static GoldFolder of(Path root) {
    if (!Files.exists(root)) {
      throw new UserException("Cannot find the gold %s. Check --gold.".formatted(root));
    }

    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      if (files.isEmpty()) {
        throw new UserException(
            "Cannot find a file in the gold %s: it is empty. Name another.".formatted(root));
      }

      return new GoldFolder(root, files);
    } catch (IOException e) {
      throw new UserException("Cannot read the gold %s. Check your rights.".formatted(root), e);
    }
  }

  Path root() {
    return root;
  }

  /** The files whose path, with slashes, holds the form. */
  List<Path> matching(Pattern form) {
    return files.stream().filter(file -> form.matcher(slashed(file)).find()).toList();
  }

  static String slashed(Path file) {
    return file.toAbsolutePath().normalize().toString().replace('\\', '/');
  }

  /** The lines of a text file, which may be compressed by gzip. */
  static List<String> lines(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new UserException(
          "Cannot read the gold %s: %s. Check the file.".formatted(file, e.getMessage()), e);
    }
  }
}
