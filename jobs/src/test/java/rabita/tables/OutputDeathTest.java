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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rabita.sources.UserException;

/** A run dies after each of its changes to the disk in turn, those of publishing among them. */
class OutputDeathTest {
  private static final Map<String, String> OLD =
      Map.of("a", "old a", "b", "old b", "c/1", "old c", Output.MANIFEST, "old");
  private static final Map<String, String> NEW =
      Map.of("a", "new a", "b", "new b", "d/1", "new d", Output.MANIFEST, "new");

  @TempDir private Path root;

  /** Where a folder moves in one step: the path of HDFS. */
  @Test
  void leavesTheOldTablesOrTheNewOnesAndTheNextRunCleansUp() throws IOException {
    Set<String> left = new TreeSet<>();
    boolean dead = true;
    for (int changes = 0; dead; changes++) {
      Path folder = oldTables("hdfs-after-" + changes);
      dead = isDeadAfter(changes, "hdfs", folder);

      Map<String, String> tables = tables(folder.resolve("output"));
      Map<String, String> moved = tables(folder.resolve(".rabita-output-old"));
      assertThat(tables).as("after %s changes", changes).isIn(OLD, NEW, Map.of());
      assertThat(tables.isEmpty() ? moved : OLD).isEqualTo(OLD);
      left.add(tables.isEmpty() ? "moved" : tables.get("a"));

      assertThat(afterTheNextRunBegan("hdfs", folder)).isEqualTo(tables.isEmpty() ? OLD : tables);
    }

    assertThat(left).containsExactly("moved", "new a", "old a");
  }

  /** A disk that refuses one change and lives: the run is told so, nothing is left but tables. */
  @Test
  void aChangeThatIsRefusedLeavesTheOldTablesOrTheNewOnes() throws IOException {
    Set<String> left = new TreeSet<>();
    boolean refused = true;
    for (int changes = 0; refused; changes++) {
      Path folder = oldTables("refused-after-" + changes);
      MortalDisk.REFUSED.set(changes);
      boolean failed = isDeadAfter(Integer.MAX_VALUE, "hdfs", folder);
      refused = MortalDisk.REFUSED.getAndSet(Integer.MAX_VALUE) < 0;

      Map<String, String> tables = tables(folder.resolve("output"));
      assertThat(tables).as("after %s changes", changes).isIn(OLD, NEW);
      left.add(tables.get("a") + (failed ? ", failed" : ""));
      assertThat(afterTheNextRunBegan("hdfs", folder)).isEqualTo(tables);
    }

    assertThat(left).contains("new a", "old a, failed");
  }

  /** Where moving a folder is copying it: a folder with a manifest is whole. */
  @Test
  void onAnObjectStoreAFolderWithAManifestIsWholeAndTheNextRunFinishesAnother() throws IOException {
    Set<String> left = new TreeSet<>();
    boolean dead = true;
    for (int changes = 0; dead; changes++) {
      Path folder = oldTables("store-after-" + changes);
      dead = isDeadAfter(changes, "store", folder);

      Map<String, String> tables = tables(folder.resolve("output"));
      boolean isWhole = tables.containsKey(Output.MANIFEST);
      if (isWhole) {
        assertThat(tables).as("after %s changes", changes).isIn(OLD, NEW);
      }

      boolean isUnderWay = isUnderWay(folder);
      assertThat(isWhole || isUnderWay).isTrue();
      if (isUnderWay) {
        assertThatThrownBy(() -> read(folder))
            .isInstanceOf(UserException.class)
            .hasMessageContaining("a run is moving its tables into place, or died doing so");
      }

      left.add(isWhole ? tables.get("a") : "under way");
      assertThat(afterTheNextRunBegan("store", folder))
          .as("after %s changes", changes)
          .isEqualTo(isUnderWay ? NEW : tables);
    }

    assertThat(left).containsExactly("new a", "old a", "under way");
  }

  /** It can die again while it mends what another death has left. */
  @ParameterizedTest
  @ValueSource(ints = {3, 6, 9, 12})
  void onAnObjectStoreARunThatFinishesAnotherCanDieToo(int second) throws IOException {
    Path folder = oldTables("store");
    isDeadAfter(publishing(), "store", folder);
    giveUpLock(folder.resolve(".rabita-output-lock"));
    assertThat(isDeadAfter(second, "store", folder)).isTrue();

    Map<String, String> tables = tables(folder.resolve("output"));
    assertThat(tables.containsKey(Output.MANIFEST) ? tables : NEW).isIn(OLD, NEW);
    assertThat(afterTheNextRunBegan("store", folder)).isEqualTo(NEW);
  }

  /** The first number of changes after which a publication has begun. */
  private int publishing() throws IOException {
    for (int changes = 1; changes < 50; changes++) {
      Path folder = oldTables("begun-after-" + changes);
      isDeadAfter(changes, "store", folder);
      if (isUnderWay(folder)) {
        return changes;
      }
    }

    throw new AssertionError("It does not begin");
  }

  /** A signal closes the output from another thread than the one that publishes. */
  @Test
  void publishesNothingAfterItsEnd() throws IOException {
    Path folder = Files.createDirectory(root.resolve("closed"));
    Output output = open("hdfs", folder);
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
      Instant then = Instant.now().minus(FileLease.VOID_AFTER).minusSeconds(1);
      Files.setLastModifiedTime(lock, FileTime.from(then));
    }
  }

  private Path oldTables(String name) throws IOException {
    Path folder = Files.createDirectory(root.resolve(name));
    for (Map.Entry<String, String> table : OLD.entrySet()) {
      Path file = folder.resolve("output").resolve(table.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, table.getValue());
    }

    return folder;
  }

  private static boolean isDeadAfter(int changes, String scheme, Path folder) {
    MortalDisk.CHANGES.set(changes);
    try (Output output = open(scheme, folder)) {
      for (Map.Entry<String, String> file : new TreeMap<>(NEW).entrySet()) {
        output.write(file.getKey(), file.getValue());
      }

      output.publish();
      return false;
    } catch (IOException | UserException e) {
      return true;
    } finally {
      MortalDisk.CHANGES.set(Integer.MAX_VALUE);
    }
  }

  /** What the folder holds when the next run has begun and nothing else is there. */
  private static Map<String, String> afterTheNextRunBegan(String scheme, Path folder)
      throws IOException {
    giveUpLock(folder.resolve(".rabita-output-lock"));
    open(scheme, folder).close();
    assertThat(names(folder)).containsExactly("output");
    return tables(folder.resolve("output"));
  }

  private static boolean isUnderWay(Path folder) throws IOException {
    return names(folder).stream()
        .anyMatch(Set.of(".rabita-output-publishing", ".rabita-output-moving")::contains);
  }

  private static void read(Path folder) throws IOException {
    org.apache.hadoop.fs.Path output = path("store", folder);
    Published.refuseUnfinished(output.getFileSystem(configuration()), output);
  }

  private static Output open(String scheme, Path folder) {
    return Output.open(configuration(), path(scheme, folder).toString(), List.of(), true);
  }

  private static org.apache.hadoop.fs.Path path(String scheme, Path folder) {
    return new org.apache.hadoop.fs.Path(scheme + "://" + folder.resolve("output"));
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set("fs.hdfs.impl", MortalDisk.class.getName());
    configuration.set("fs.store.impl", MortalDisk.class.getName());
    return configuration;
  }

  /** The files below a folder, with their texts. */
  private static Map<String, String> tables(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          texts.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }

    return texts;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
