package rabita;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rabita.jobs.TestRun;

/** What holds of the notebooks as they are stored. */
class NotebooksTest {
  private static final Path FOLDER = TestRun.root().resolve("notebooks");

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void storesNoOutput(Path file) throws IOException {
    for (JsonNode cell : new ObjectMapper().readTree(file.toFile()).get("cells")) {
      if (cell.get("cell_type").asText().equals("code")) {
        assertThat(cell.get("outputs")).isEmpty();
        assertThat(cell.get("execution_count").isNull()).isTrue();
      }
    }
  }

  @Test
  void everyVersionIsPinned() throws IOException {
    for (Path file :
        List.of(FOLDER.resolve("requirements.txt"), Path.of("src/test/python/requirements.txt"))) {
      assertThat(Files.readAllLines(file))
          .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
          .isNotEmpty()
          .allMatch(line -> line.matches("[A-Za-z0-9_.-]+==[^ ;]+( ?;.*)?"), "a version is pinned");
    }
  }
}
