package rabita.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import rabita.sources.UserException;

/**
 * Two moves of a folder: the old tables go aside, the new ones come. Between the two there is no
 * folder, and the old tables are beside it; {@link #recover} puts them back.
 */
record FolderPublication(FileSystem system, Path target, Path staging) implements Publication {
  /** Where it fails, the old tables are put back. */
  @Override
  public void publish() throws IOException {
    try {
      if (system.exists(target)) {
        move(target, old());
      }

      move(staging, target);
    } catch (IOException e) {
      recover();
      throw new UserException(
          "Cannot put the new tables in the place of %s: %s. The old ones are as they were; check your rights on the folder above."
              .formatted(target, e.getMessage()),
          e);
    }

    system.delete(old(), true);
  }

  @Override
  public void recover() throws IOException {
    if (!system.exists(old())) {
      return;
    }

    if (!system.exists(target)) {
      move(old(), target);
    } else if (system.exists(new Path(target, LAST))) {
      system.delete(old(), true);
    } else {
      throw new UserException(
          "Cannot write to %s: the tables of an earlier run are in %s. Move that folder to its place or away."
              .formatted(target, old()));
    }
  }

  /** The old tables stand for themselves. */
  @Override
  public boolean isUnderWay() {
    return false;
  }

  private void move(Path from, Path to) throws IOException {
    if (system instanceof LocalFileSystem local) {
      // Its own rename copies what the system does not move, and deletes as it goes.
      Files.move(
          local.pathToFile(from).toPath(),
          local.pathToFile(to).toPath(),
          StandardCopyOption.ATOMIC_MOVE);
    } else {
      Publication.move(system, from, to);
    }
  }

  private Path old() {
    return Publication.beside(target, "old");
  }
}
