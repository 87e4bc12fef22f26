package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar for spark-submit holds what Spark has not, and nothing that Spark has. */
class JarIT {
  private static final Path JAR = Path.of("target/rabita.jar");
  private static final Path SPARK = Path.of("target/spark/jars");

  @Test
  void sharesNoClassWithSpark() throws IOException {
    Set<String> ours = classes(JAR);
    Set<String> shared = new TreeSet<>();
    for (Path jar : sparkJars()) {
      Set<String> theirs = classes(jar);
      theirs.retainAll(ours);
      shared.addAll(theirs);
    }

    assertThat(shared).isEmpty();
    assertThat(ours).contains("rabita/cli/Main.class", "rabita/shaded/config/Config.class");
  }

  @Test
  void bringsNoLoggingSettings() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.getEntry("log4j2.properties")).isNull();
    }
  }

  @Test
  void bringsOfTheChartLibraryOneFileWithItsLicence() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()))
          .filteredOn(name -> name.startsWith("META-INF/resources/"))
          .extracting(name -> name.substring(name.indexOf("5.3.1/") + 6))
          .containsExactlyInAnyOrder("LICENSE", "NOTICE", "dist/echarts.min.js");
    }
  }

  private static Set<String> classes(Path path) throws IOException {
    try (JarFile jar = new JarFile(path.toFile())) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<Path> sparkJars() throws IOException {
    try (Stream<Path> jars = Files.list(SPARK)) {
      return jars.filter(
              jar ->
                  !jar.getFileName().toString().startsWith("rabita")
                      && !jar.getFileName().toString().startsWith("config-"))
          .toList();
    }
  }
}
