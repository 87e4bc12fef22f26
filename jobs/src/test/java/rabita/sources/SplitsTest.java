package rabita.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitsTest {
  private static final long MB = 1 << 20;

  @Test
  void leavesASmallFileWhole() {
    InputFile file = file("a", MB, true);
    assertThat(tasks(List.of(file), 2)).containsExactly(List.of(new Split(file, 0, 0, MB)));
  }

  @Test
  void cutsALargeFile() {
    InputFile file = file("a", 12 * MB, true);
    List<List<Split>> tasks = tasks(List.of(file), 2);
    assertThat(tasks).hasSizeBetween(5, 7).allSatisfy(task -> assertThat(task).hasSize(1));
  }

  @Test
  void leavesAFileWholeThatCannotBeCut() {
    InputFile file = file("a", 100 * MB, false);
    assertThat(tasks(List.of(file), 2)).containsExactly(List.of(new Split(file, 0, 0, 100 * MB)));
  }

  @Test
  void putsSmallFilesTogether() {
    List<InputFile> files = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      files.add(file("f" + i, 2000, false));
    }

    assertThat(tasks(files, 2)).hasSizeBetween(2, 12);
  }

  @Test
  void readsAnEmptyFile() {
    InputFile file = file("a", 0, true);
    assertThat(tasks(List.of(file), 2)).containsExactly(List.of(new Split(file, 0, 0, 0)));
  }

  @Test
  void coversEveryByteOnce() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<InputFile> files = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(20); i++) {
        files.add(file("f" + i, (long) (random.nextDouble() * 80 * MB), random.nextBoolean()));
      }

      List<Split> splits =
          tasks(files, 1 + random.nextInt(16)).stream().flatMap(List::stream).toList();
      assertThat(splits).as("seed %s", seed).doesNotHaveDuplicates();
      for (InputFile file : files) {
        assertCovered(file, splits.stream().filter(split -> split.file().equals(file)).toList());
      }
    }
  }

  private static void assertCovered(InputFile file, List<Split> splits) {
    long end = 0;
    for (int i = 0; i < splits.size(); i++) {
      assertThat(splits.get(i).index()).isEqualTo(i);
      assertThat(splits.get(i).begin()).isEqualTo(end);
      end = splits.get(i).end();
    }

    assertThat(end).isEqualTo(file.length());
  }

  @Test
  void aFileThatCannotBeCutIsTooLongForATaskOfHalfItsSize() {
    assertThat(Splits.isTooLong(file("a", 20 * MB, false), 10 * MB)).isTrue();
    assertThat(Splits.isTooLong(file("a", 20 * MB, true), 10 * MB)).isFalse();
    assertThat(Splits.isTooLong(file("a", 10 * MB, false), 10 * MB)).isFalse();
  }

  private static List<List<Split>> tasks(List<InputFile> files, int cores) {
    return Splits.tasks(files, Splits.size(files, cores));
  }

  private static InputFile file(String name, long length, boolean splittable) {
    return new InputFile("/" + name, name, length, Format.JSONL, splittable);
  }
}
