package rabita.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.sources.UserException;

/** A run dies after each of its changes to the disk in turn, those of publishing among them. */
class OutputDeathTest {
  private static final Map<String, String> OLD = Map.of("a", "old a", "b", "old b", "c", "old c");
  private static final Map<String, String> NEW = Map.of("a", "new a", "b", "new b", "d", "new d");

  @TempDir private Path root;

  @AfterEach
  void revive() {
    MortalDisk.CHANGES.set(Integer.MAX_VALUE);
  }

  @Test
  void leavesTheOldTablesOrTheNewOnesAndTheNextRunCleansUp() throws IOException {
    Set<String> left = new TreeSet<>();
    boolean dead = true;
    for (int changes = 0; dead; changes++) {
      Path folder = Files.createDirectory(root.resolve("after-" + changes));
      for (Map.Entry<String, String> file : OLD.entrySet()) {
        Files.createDirectories(folder.resolve("output"));
        Files.writeString(folder.resolve("output").resolve(file.getKey()), file.getValue());
      }

      MortalDisk.CHANGES.set(changes);
      dead = isDeadAfterARun(folder);
      MortalDisk.CHANGES.set(Integer.MAX_VALUE);

      Map<String, String> tables = tables(folder.resolve("output"));
      Map<String, String> moved = tables(folder.resolve(".rabita-output-old"));
      assertThat(tables).as("after %s changes", changes).isIn(OLD, NEW, Map.of());
      assertThat(tables.isEmpty() ? moved : OLD).isEqualTo(OLD);
      left.add(tables.isEmpty() ? "moved" : tables.get("a"));

      giveUpLock(folder.resolve(".rabita-output-lock"));
      open(folder).close();
      assertThat(tables(folder.resolve("output"))).isEqualTo(tables.isEmpty() ? OLD : tables);
      assertThat(names(folder)).containsExactly("output");
    }

    assertThat(left).containsExactly("moved", "new a", "old a");
  }

  /** A signal closes the output from another thread than the one that publishes. */
  @Test
  void publishesNothingAfterItsEnd() throws IOException {
    Path folder = Files.createDirectory(root.resolve("closed"));
    Output output = open(folder);
    output.write("a", "new a");
    output.close();
    assertThatThrownBy(output::publish)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the run is at its end");
    assertThat(names(folder)).isEmpty();
  }

  /** A lock of a process on another machine is void after a time. */
  private static void giveUpLock(Path lock) throws IOException {
    if (Files.exists(lock)) {
      Instant then = Instant.now().minus(OutputLock.VOID_AFTER).minusSeconds(1);
      Files.setLastModifiedTime(lock, FileTime.from(then));
    }
  }

  private static boolean isDeadAfterARun(Path folder) {
    try (Output output = open(folder)) {
      for (Map.Entry<String, String> file : NEW.entrySet()) {
        output.write(file.getKey(), file.getValue());
      }

      output.publish();
      return false;
    } catch (IOException | UserException e) {
      return true;
    }
  }

  private static Output open(Path folder) {
    Configuration configuration = new Configuration();
    configuration.set("fs.mortal.impl", MortalDisk.class.getName());
    return Output.open(configuration, "mortal:" + folder.resolve("output"), List.of(), true);
  }

  private static Map<String, String> tables(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : Files.isDirectory(folder) ? names(folder) : List.<String>of()) {
      texts.put(name, Files.readString(folder.resolve(name)));
    }

    return texts;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
