package rabita.tables;

import java.io.IOException;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** How a folder of new tables takes the place of the old one. */
interface Publication {
  /** The file of an output that is written last: the folder that holds it is whole. */
  String LAST = "manifest.json";

  /** File systems that move a folder in one step, or not at all. */
  Set<String> MOVE_FOLDERS = Set.of("file", "hdfs", "webhdfs", "swebhdfs");

  /** The way for a file system: elsewhere, as on object stores, moving a folder is copying it. */
  static Publication of(FileSystem system, Path target) {
    Path staging = staging(target);
    return MOVE_FOLDERS.contains(system.getUri().getScheme())
        ? new FolderPublication(system, target, staging)
        : new FilePublication(system, target, staging);
  }

  /** Puts the staged tables into place. */
  void publish() throws IOException;

  /** Mends what a run that died while it published has left. */
  void recover() throws IOException;

  /** Whether it has begun and not ended: what is staged is then needed. */
  boolean isUnderWay() throws IOException;

  /** Where new tables wait. */
  static Path staging(Path target) {
    return beside(target, "new");
  }

  /** A place beside a folder that no table and no user has. */
  static Path beside(Path target, String what) {
    return new Path(target.getParent(), ".rabita-" + target.getName() + "-" + what);
  }

  /** Moves a file or a folder; the new place is free. */
  static void move(FileSystem system, Path from, Path to) throws IOException {
    if (!system.rename(from, to)) {
      throw new IOException("%s does not go to %s".formatted(from, to));
    }
  }
}
