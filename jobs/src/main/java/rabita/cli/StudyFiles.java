package rabita.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import rabita.sources.UserException;
import rabita.study.Study;
import rabita.study.StudyReader;

/** Reads studies from any Hadoop file system. */
final class StudyFiles {
  private StudyFiles() {}

  /** The study at a location, checked whole. */
  static Study read(String location, Configuration configuration) {
    return StudyReader.read(location, path -> text(path, configuration));
  }

  private static String text(String location, Configuration configuration) {
    Path path = new Path(location);
    try (InputStream in = path.getFileSystem(configuration).open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(
          "Cannot read the study %s: %s. Check --study.".formatted(location, e.getMessage()), e);
    }
  }
}
