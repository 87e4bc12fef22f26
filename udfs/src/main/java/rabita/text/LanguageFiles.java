package rabita.text;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The data of the languages on the class path: one folder for each language code under {@code
 * rabita/languages}, and the tables that all share beside it.
 */
public final class LanguageFiles {
  private static final String ROOT = "/rabita/";

  private LanguageFiles() {}

  /** The lines of a data file but comments (from {@code #} at the line's start) and empty lines. */
  public static List<String> lines(String path) {
    return text(path).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** The lines of a language's file; none where the language has no such file. */
  public static List<String> lines(String language, String file) {
    String path = path(language, file);
    return exists(path) ? lines(path) : List.of();
  }

  /** The words of a language's file, a line each, folded; none where it has no such file. */
  public static Set<String> words(String language, String file) {
    return lines(language, file).stream()
        .map(line -> Folding.fold(line.strip()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A language's settings in HOCON. */
  public static Config config(String language, String file) {
    return ConfigFactory.parseReader(new StringReader(text(path(language, file))));
  }

  /** True where the language has the file. */
  public static boolean exists(String language, String file) {
    return exists(path(language, file));
  }

  private static String path(String language, String file) {
    return "languages/" + language + "/" + file;
  }

  private static boolean exists(String path) {
    return LanguageFiles.class.getResource(ROOT + path) != null;
  }

  private static String text(String path) {
    try (InputStream in = LanguageFiles.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "Cannot find the language data %s on the class path".formatted(ROOT + path));
      }

      StringBuilder text = new StringBuilder();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        text.append(line).append('\n');
      }

      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the language data " + path, e);
    }
  }
}
