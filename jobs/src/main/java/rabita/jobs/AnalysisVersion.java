package rabita.jobs;

import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import rabita.analysis.Analyzer;
import rabita.text.Sha256;

/**
 * What the analysis of a document is made of: classes and data, down to the readers of files. It
 * changes when any of them does, whatever the number of the version.
 */
final class AnalysisVersion {
  /** What is read of the jar, or of the folders of classes before there is one. */
  private static final Pattern PARTS =
      Pattern.compile(
          "rabita/(?!annotators/|cli/|evaluation/|jobs/|report/|shaded/|tables/|verification/).+"
              + "|rabita/jobs/AnnotateJob\\.class");

  private static final int DIGITS = 16;

  private AnalysisVersion() {}

  /** 16 hexadecimal digits. */
  static String current() {
    try {
      TreeSet<String> parts = new TreeSet<>();
      parts.addAll(parts(location(Analyzer.class)));
      parts.addAll(parts(location(AnnotateJob.class)));
      parts.add("ICU " + VersionInfo.ICU_VERSION);
      return Sha256.hex(String.join("\n", parts)).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path location(Class<?> part) throws IOException {
    try {
      URI uri = part.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(uri);
    } catch (URISyntaxException e) {
      throw new IOException("Cannot find the jar of " + part.getName(), e);
    }
  }

  private static TreeSet<String> parts(Path location) throws IOException {
    TreeSet<String> parts = new TreeSet<>();
    if (Files.isDirectory(location)) {
      try (Stream<Path> files = Files.walk(location)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = location.relativize(file).toString().replace('\\', '/');
          if (PARTS.matcher(name).matches()) {
            CRC32 crc = new CRC32();
            crc.update(Files.readAllBytes(file));
            parts.add(name + " " + crc.getValue());
          }
        }
      }

      return parts;
    }

    try (JarFile jar = new JarFile(location.toFile())) {
      jar.stream()
          .filter(entry -> !entry.isDirectory() && PARTS.matcher(entry.getName()).matches())
          .forEach(entry -> parts.add(entry.getName() + " " + entry.getCrc()));
    }

    return parts;
  }
}
