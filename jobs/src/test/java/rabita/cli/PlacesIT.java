package rabita.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs that cannot be written: a run says so in one sentence and leaves what is there. */
class PlacesIT {
  private static final String MOUNTED =
      """
      set -e
      place=$1; options=$2; shift 2
      mount -t tmpfs none "$place"
      mkdir "$place/ties"
      echo old > "$place/ties/old.txt"
      eval "mount $options"
      set +e
      "$@"
      exit=$?
      echo "left: $(cd "$place" && find . -type f | sort | tr '\\n' ' ')"
      exit $exit
      """;

  @TempDir private Path place;

  @BeforeEach
  void needsAMachineOfItsOwn() throws Exception {
    assumeTrue(
        RunningProcess.succeeds(List.of("unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt")),
        "needs unshare, mount and the right to use them");
  }

  @Test
  void aFullDisk() throws Exception {
    assertThat(printed(mounted("-o remount,size=600k none $place")))
        .containsPattern(
            "\nrabita: Cannot write: (no space is left on|no folder can be made,) the disk[^.]*\\."
                + " Free some, or use another output or --conf spark.local.dir.\n")
        .contains("left: ./ties/old.txt \n")
        .doesNotContain("\tat ", "Caused by");
  }

  @Test
  void aPlaceThatIsOnlyRead() throws Exception {
    assertThat(printed(mounted("-o remount,ro none $place")))
        .startsWith("rabita: Cannot write to %s/ties: ".formatted(place))
        .contains("Read-only file system. Check the path and your rights.\n")
        .contains("left: ./ties/old.txt \n")
        .doesNotContain("\tat ");
  }

  @Test
  void aPlaceThatIsMounted() throws Exception {
    assertThat(printed(place, mounted("-o remount,rw none $place"), List.of()))
        .startsWith("rabita: Cannot write to %s: it is a mount point, ".formatted(place))
        .contains("Choose a folder in it.\n", "left: ./ties/old.txt \n")
        .doesNotContain("\tat ");
  }

  /** A mount of what is on the same device shows only when it is to be moved. */
  @Test
  void aPlaceThatCannotBeMoved() throws Exception {
    assertThat(
            printed(
                place.resolve("ties"),
                mounted("--bind $place/ties $place/ties"),
                List.of("--tables", "documents")))
        .contains(
            "\nrabita: Cannot put the new tables in the place of file:%s/ties: ".formatted(place),
            "Device or resource busy. The old ones are as they were",
            "left: ./ties/old.txt \n")
        .doesNotContain("\tat ");
  }

  /** Without a user of its own in its namespace not even root may write where no one may. */
  @Test
  void aPlaceWithoutRights() throws Exception {
    Files.createDirectory(place.resolve("ties"));
    Files.writeString(place.resolve("ties/old.txt"), "old\n");
    assertThat(place.toFile().setWritable(false)).isTrue();

    String printed = printed(List.of("unshare", "-U"));

    assertThat(place.toFile().setWritable(true)).isTrue();
    assertThat(printed)
        .startsWith("rabita: Cannot write to %s/ties: ".formatted(place))
        .endsWith("Check the path and your rights.\n")
        .doesNotContain("\tat ");
    assertThat(place.resolve("ties/old.txt")).hasContent("old\n");
    assertThat(place).isDirectoryContaining(path -> path.endsWith("ties"));
  }

  /** A tmpfs at the place, and what {@code mount} does then. */
  private List<String> mounted(String options) {
    return List.of("unshare", "-rm", "sh", "-c", MOUNTED, "sh", place.toString(), options);
  }

  private String printed(List<String> within) throws Exception {
    return printed(place.resolve("ties"), within, List.of());
  }

  private static String printed(Path output, List<String> within, List<String> options)
      throws Exception {
    try (RunningProcess run = RunningProcess.run(within, output.toString(), options)) {
      assertThat(run.exit()).as(run.printed()).isEqualTo(Failures.USER);
      return run.printed();
    }
  }
}
