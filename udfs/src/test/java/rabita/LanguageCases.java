package rabita;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import rabita.study.Study;
import rabita.study.StudyReader;

/** Data files of examples, and the study that they are read for. */
public final class LanguageCases {
  /** The study that the project comes with. */
  public static final Study STUDY =
      StudyReader.read("../conf/study.conf", LanguageCases::ofTheProject);

  private LanguageCases() {}

  /** The columns of each line of a resource but its head, comments and empty lines. */
  public static Stream<String[]> of(String resource) {
    try (InputStream in = LanguageCases.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n"))
          .skip(1)
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the cases of " + resource, e);
    }
  }

  private static String ofTheProject(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
