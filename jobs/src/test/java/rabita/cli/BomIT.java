package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The list of what the jar is made of and runs beside, and what the README says of it. */
class BomIT {
  private static final Path BOM = Path.of("target/rabita-bom.json");

  @Test
  void versionsInTheReadmeAreThoseOfTheBuild() throws IOException {
    Map<String, List<String>> built = versions();
    List<String> named = named();
    assertThat(named).hasSizeGreaterThan(15);
    for (String dependency : named) {
      String[] words = dependency.split(" ", 2);
      if (words.length == 1) {
        assertThat(built).doesNotContainKey(words[0]);
      } else {
        assertThat(built.get(words[0])).as(dependency).containsExactly(words[1]);
      }
    }
  }

  @Test
  void holdsNoTimeAndNoSerialNumber() throws IOException {
    JsonNode bom = bom();
    assertThat(bom.has("serialNumber")).isFalse();
    assertThat(bom.path("metadata").has("timestamp")).isFalse();
  }

  private static Map<String, List<String>> versions() throws IOException {
    return StreamSupport.stream(bom().path("components").spliterator(), false)
        .collect(
            Collectors.groupingBy(
                component -> component.path("name").textValue(),
                Collectors.mapping(
                    component -> component.path("version").textValue(), Collectors.toList())));
  }

  /** Maven without network makes the jar and not this list. */
  private static JsonNode bom() throws IOException {
    assumeTrue(Files.exists(BOM), "mvn -o makes no list");
    return new ObjectMapper().readTree(BOM.toFile());
  }

  /**
   * "name version" for each in the first cells of the README's table, or "name" of an absent one.
   */
  private static List<String> named() throws IOException {
    List<String> named = new ArrayList<>();
    Files.readString(Path.of("README.md"))
        .split("## Dependencies\n", 2)[1]
        .split("\n## ", 2)[0]
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| d") && !line.startsWith("| -"))
        .map(line -> line.split(" \\| ", 2)[0].substring(2))
        .forEach(cell -> named.addAll(dependencies(cell)));
    return named;
  }

  /** Of "log4j-core, log4j-api 2.20.0" both have the version. */
  private static List<String> dependencies(String cell) {
    List<String> names = List.of(cell.replaceAll(" \\(.*", "").split(", "));
    String last = names.get(names.size() - 1);
    String version = last.contains(" ") ? last.substring(last.indexOf(' ')) : "";
    return names.stream().map(name -> name.contains(" ") ? name : name + version).toList();
  }
}
