package rabita;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rabita.jobs.TestRun;
import rabita.study.Study;
import rabita.study.StudyReader;

/** What the README files name is there. */
class ReadmesTest {
  private static final Path ROOT = TestRun.root();
  private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Z]*[a-z]\\w*)`");
  private static final Pattern PATH =
      Pattern.compile("`((?:udfs|jobs|conf|seeds|notebooks)/[^` ]*)`");
  private static final Pattern TEST = Pattern.compile("-D(?:it\\.)?test=(\\w+)");
  private static final Pattern PROPERTY = Pattern.compile("-D(rabita\\.\\w+)");
  private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)\\]\\(([^)]+)\\)");
  private static final Pattern LINK = Pattern.compile("\\]\\(#([^)]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^##+ (.+)$");
  private static final Pattern HOCON = Pattern.compile("(?ms)^```hocon\\n(.*?)^```$");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "udfs/README.md", "jobs/README.md"})
  void namesClassesThatAreThere(String readme) throws IOException {
    assertThat(sources().keySet()).containsAll(found(CLASS, readme)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "udfs/README.md", "jobs/README.md"})
  void namesPathsThatAreThere(String readme) throws IOException {
    assertThat(found(PATH, readme))
        .isNotEmpty()
        .allMatch(path -> isBuilt(path) || Files.exists(ROOT.resolve(path)));
  }

  /** What the build makes is not there yet in a fresh clone; JarIT opens the jar. */
  private static boolean isBuilt(String path) {
    return path.equals("jobs/target/rabita.jar") || path.equals("jobs/target/rabita-bom.json");
  }

  @Test
  void showsPicturesThatAreThereAndSaysWhatTheyShow() throws IOException {
    List<MatchResult> images = IMAGE.matcher(text(ROOT.resolve("README.md"))).results().toList();
    assertThat(images).isNotEmpty();
    for (MatchResult image : images) {
      assertThat(image.group(1)).hasSizeGreaterThan(20);
      assertThat(ROOT.resolve(image.group(2))).isRegularFile();
      assertThat(Files.size(ROOT.resolve(image.group(2)))).isBetween(10_000L, 200_000L);
    }
  }

  /** {@code [text](#heading)} leads to a heading. */
  @Test
  void leadsToHeadingsThatAreThere() throws IOException {
    String readme = text(ROOT.resolve("README.md"));
    List<String> headings =
        HEADING
            .matcher(readme)
            .results()
            .map(match -> match.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z -]", ""))
            .map(heading -> heading.replace(' ', '-'))
            .toList();
    assertThat(LINK.matcher(readme).results().map(match -> match.group(1)))
        .isNotEmpty()
        .isSubsetOf(headings);
  }

  @Test
  void givesTestsAndTheirPropertiesAsTheyAre() throws IOException {
    Map<String, Path> sources = sources();
    assertThat(found(TEST, "jobs/README.md"))
        .contains("GoldenIT", "AccuracyIT")
        .allMatch(test -> test.equals("none") || sources.containsKey(test));
    String read = text(sources.get("GoldenIT")) + text(sources.get("AccuracyIT"));
    assertThat(found(PROPERTY, "jobs/README.md"))
        .hasSize(3)
        .allMatch(property -> read.contains("\"" + property + "\""));
  }

  /** The block of an actor and that of a theme, put into a study. */
  @Test
  void showsBlocksThatAStudyReads() throws IOException {
    List<String> blocks =
        HOCON.matcher(text(ROOT.resolve("README.md"))).results().map(m -> m.group(1)).toList();
    assertThat(blocks).hasSize(2);
    String conf =
        "study { focus = [PAK, RUS]\nactors {\n%s}\nthemes {\n%s}\n}"
            .formatted(blocks.get(0), blocks.get(1));

    Study study = StudyReader.read("study.conf", Map.of("study.conf", conf)::get);

    assertThat(study.actors()).hasSize(1);
    assertThat(study.themes()).hasSize(1);
  }

  private static Set<String> found(Pattern pattern, String readme) throws IOException {
    return pattern
        .matcher(text(ROOT.resolve(readme)))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  /** Java files of both modules by the names of their classes. */
  private static Map<String, Path> sources() throws IOException {
    try (Stream<Path> udfs = Files.walk(ROOT.resolve("udfs/src"));
        Stream<Path> jobs = Files.walk(ROOT.resolve("jobs/src"))) {
      return Stream.concat(udfs, jobs)
          .filter(path -> path.toString().endsWith(".java"))
          .collect(
              Collectors.toMap(
                  path -> path.getFileName().toString().replace(".java", ""),
                  path -> path,
                  (first, second) -> first));
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
