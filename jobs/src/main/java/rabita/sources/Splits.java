package rabita.sources;

import java.util.ArrayList;
import java.util.List;

/** Cuts files into splits and packs these into tasks of about equal bytes. */
final class Splits {
  private static final long SMALLEST = 1L << 20;
  private static final long LARGEST = 32L << 20;

  /** What opening a file costs, in bytes read meanwhile. */
  private static final long OPEN_COST = 256L << 10;

  /** Bytes of text in a byte of a compressed file, about. */
  private static final int EXPANSION = 4;

  private Splits() {}

  /** Bytes for a task where some files are read on a number of cores. */
  static long size(List<InputFile> files, int cores) {
    long total = files.stream().mapToLong(file -> file.length() + OPEN_COST).sum();
    return Math.max(SMALLEST, Math.min(LARGEST, total / (cores * 3L)));
  }

  /** Whether a file is more than one task should read and cannot be cut. */
  static boolean isTooLong(InputFile file, long size) {
    return !file.splittable() && file.length() > size + size / 2;
  }

  /** Bytes of some compressed files when they are not, about. */
  static long textBytes(List<InputFile> files) {
    return EXPANSION * files.stream().mapToLong(InputFile::length).sum();
  }

  /**
   * The tasks for some files: each a list of splits.
   *
   * @param size bytes for a task
   */
  static List<List<Split>> tasks(List<InputFile> files, long size) {
    List<List<Split>> tasks = new ArrayList<>();
    List<Split> task = new ArrayList<>();
    long filled = 0;
    for (InputFile file : files) {
      for (Split split : splits(file, size)) {
        if (!task.isEmpty() && filled + split.length() > size) {
          tasks.add(task);
          task = new ArrayList<>();
          filled = 0;
        }

        task.add(split);
        filled += split.length() + OPEN_COST;
      }
    }

    if (!task.isEmpty()) {
      tasks.add(task);
    }

    return tasks;
  }

  private static List<Split> splits(InputFile file, long size) {
    List<Split> splits = new ArrayList<>();
    long begin = 0;
    while (file.splittable() && file.length() - begin > size + size / 2) {
      splits.add(new Split(file, splits.size(), begin, begin + size));
      begin += size;
    }

    splits.add(new Split(file, splits.size(), begin, file.length()));
    return splits;
  }
}
