package rabita.sources;

import java.util.ArrayList;
import java.util.List;

/** Cuts files into splits and packs these into tasks of about equal bytes. */
final class Splits {
  private static final long SMALLEST = 1L << 20;
  private static final long LARGEST = 32L << 20;

  /** What opening a file costs, in bytes read meanwhile. */
  private static final long OPEN_COST = 256L << 10;

  private Splits() {}

  /** The tasks for some files on a number of cores: each a list of splits. */
  static List<List<Split>> tasks(List<InputFile> files, int cores) {
    long total = files.stream().mapToLong(file -> file.length() + OPEN_COST).sum();
    long size = Math.max(SMALLEST, Math.min(LARGEST, total / (cores * 3L)));
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
